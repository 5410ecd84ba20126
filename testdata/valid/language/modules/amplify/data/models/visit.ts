import { a } from '@aws-amplify/backend';

const Visit = a
  .model({
    clinicId: a.id().required(),
    clinic: a.belongsTo('Clinic', 'clinicId'),
    patientId: a.id().required(),
    patient: a.belongsTo('Patient', 'patientId'),
    at: a.datetime().required(),
    urgency: a.ref('Urgency'),
  })
  .identifier(['clinicId', 'at'])
  .secondaryIndexes((index) => [index('patientId').sortKeys(['at']).queryField('appointmentsOfPatient')]);

export { Visit };
