import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Patient: a
    .model({
      name: a.string().required(),
      visits: a.hasMany('Visit', 'patientId').authorization((allow) => [allow.owner(), allow.group('Doctors')]),
      file: a.hasOne('PatientFile', 'patientId').authorization((allow) => allow.group('Doctors')),
    })
    .authorization((allow) => [allow.owner(), allow.group('Doctors'), allow.group('Reception')]),
  Visit: a
    .model({
      patientId: a.id(),
      patient: a.belongsTo('Patient', 'patientId').authorization((allow) => [allow.group('Doctors').to(['read'])]),
      at: a.datetime(),
    })
    .authorization((allow) => [allow.group('Doctors')]),
  PatientFile: a
    .model({ patientId: a.id(), patient: a.belongsTo('Patient', 'patientId'), content: a.json() })
    .authorization((allow) => [allow.group('Doctors')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
