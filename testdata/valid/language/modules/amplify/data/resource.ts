import { a, defineData } from '@aws-amplify/backend';
import type { ClientSchema } from '@aws-amplify/backend';
import { Clinic, clinicTypes } from './models/clinic';
import Patient from './models/patient.js';
import { Visit as Appointment } from './models/visit.ts';
import * as lookups from './lookups';
import { GROUPS, STAFF as staffGroups, OPS } from './shared';
import operations, { operationNames } from './operations';
import type { Unused } from './does-not-exist';

const schema = a
  .schema({
    ...lookups,
    ...clinicTypes,
    Clinic,
    Patient,
    Appointment,
    ...operations,
    Notice: a
      .model({ text: a.string(), for: a.ref('Urgency') })
      .authorization((allow) => [allow.groups(staffGroups).to(OPS), allow.group(GROUPS.admin)]),
  })
  .authorization((allow) => [allow.group(GROUPS['admin']), allow.authenticated().to(['read'])]);

export type Schema = ClientSchema<typeof schema>;
export type Names = typeof operationNames;
export type { Unused };

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
