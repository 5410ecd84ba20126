import { a } from '@aws-amplify/backend';
import { GROUPS } from '../shared';

export const Clinic = a
  .model({
    name: a.string().required(),
    address: a.ref('ClinicAddress'),
    appointments: a.hasMany('Appointment', 'clinicId'),
  })
  .authorization((allow) => [allow.group(GROUPS.admin), allow.authenticated().to(['read'])]);

export const clinicTypes = {
  ClinicAddress: a.customType({ street: a.string(), zip: a.string().required() }),
};
