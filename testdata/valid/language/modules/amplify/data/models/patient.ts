import { a } from '@aws-amplify/backend';

export default a
  .model({
    name: a.string().required(),
    born: a.date(),
    appointments: a.hasMany('Appointment', 'patientId'),
  })
  .authorization((allow) => [allow.owner()]);
