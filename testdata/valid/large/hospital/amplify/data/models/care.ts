import { a } from '@aws-amplify/backend';
import { staff } from '../rules';

export const care = {
  Severity: a.enum(['low', 'medium', 'high']),
  Dose: a.customType({ drug: a.string().required(), milligrams: a.float().required(), times: a.time().required().array().required() }),
  Vitals: a.customType({ pulse: a.integer(), pressure: a.customType({ systolic: a.integer(), diastolic: a.integer() }), temperature: a.float() }),

  Visit: a
    .model({
      patientId: a.id().required(),
      patient: a.belongsTo('Patient', 'patientId'),
      doctorLicence: a.string(),
      doctorMail: a.email(),
      doctor: a.belongsTo('Doctor', ['doctorLicence', 'doctorMail']),
      startedAt: a.datetime().required(),
      endedAt: a.datetime(),
      severity: a.ref('Severity'),
      vitals: a.ref('Vitals').array(),
      prescription: a.ref('Dose').required().array(),
      report: a.hasOne('Report', 'visitId'),
    })
    .secondaryIndexes((index) => [index('patientId').sortKeys(['startedAt']), index('severity').sortKeys(['startedAt', 'endedAt']).queryField('visitsBySeverity')])
    .authorization((allow) => [...staff(allow), allow.owner().to(['read'])]),
  Chart: a.model({ patientId: a.id(), patient: a.belongsTo('Patient', 'patientId'), latest: a.ref('Vitals'), plan: a.ref('Dose').array() }).authorization(staff),
  Report: a.model({ visitId: a.id(), visit: a.belongsTo('Visit', 'visitId'), body: a.json(), files: a.url().array(), signed: a.boolean().default(false) }).authorization(staff),
  Lab: a.model({ name: a.string(), kind: a.enum(['blood', 'tissue']), tests: a.hasMany('LabTest', 'labId') }).authorization(staff),
  LabTest: a
    .model({ labId: a.id(), lab: a.belongsTo('Lab', 'labId'), result: a.float(), unit: a.string(), doneOn: a.date() })
    .disableOperations(['list', 'update'])
    .authorization(staff),
};
