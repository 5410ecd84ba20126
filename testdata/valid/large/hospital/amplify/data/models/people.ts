import { a } from '@aws-amplify/backend';
import { GROUPS, staff } from '../rules';

const contact = {
  phone: a.phone(),
  email: a.email().required(),
};

const Person = () => ({ firstName: a.string().required(), lastName: a.string().required(), ...contact });

export const people = {
  BloodGroup: a.enum(['O', 'A', 'B', 'AB']),
  Shift: a.enum(['early', 'late', 'night']),
  Emergency: a.customType({ name: a.string().required(), phone: a.phone().required(), relation: a.enum(['parent', 'partner', 'friend']) }),

  Patient: a
    .model({
      ...Person(),
      insuranceNumber: a.string().required(),
      born: a.date().required(),
      blood: a.ref('BloodGroup'),
      emergency: a.ref('Emergency').array(),
      allergies: a.string().required().array(),
      visits: a.hasMany('Visit', 'patientId'),
      invoices: a.hasMany('Invoice', 'patientId'),
      chart: a.hasOne('Chart', 'patientId'),
      secretNote: a.string().authorization((allow) => [allow.group(GROUPS.doctor)]),
    })
    .secondaryIndexes((index) => [
      index('insuranceNumber').queryField('patientByInsurance'),
      index('lastName').sortKeys(['firstName', 'born']).name('byName'),
    ])
    .authorization((allow) => [...staff(allow), allow.group(GROUPS.desk), allow.owner().to(['read'])])
    .disableOperations(['delete']),

  Doctor: a
    .model({
      ...Person(),
      licence: a.string().required().validate((v) => v.matches('^[A-Z]{2}[0-9]{6}$', 'Two letters, six digits')),
      wardId: a.id(),
      ward: a.belongsTo('Ward', 'wardId'),
      visits: a.hasMany('Visit', ['doctorLicence', 'doctorMail']),
      rota: a.hasMany('Duty', ['doctorLicence', 'doctorEmail']),
      shift: a.ref('Shift'),
    })
    .identifier(['licence', 'email'])
    .authorization((allow) => [allow.group('admins'), allow.authenticated().to(['read']), allow.ownerDefinedIn('account').identityClaim('email')])
  ,

  Nurse: a.model({ ...Person(), wardId: a.id(), ward: a.belongsTo('Ward', 'wardId'), shift: a.ref('Shift').required() }),

  Duty: a
    .model({
      doctorLicence: a.string(),
      doctorEmail: a.email(),
      doctor: a.belongsTo('Doctor', ['doctorLicence', 'doctorEmail']),
      day: a.date().required(),
      shift: a.ref('Shift').required(),
    })
    .secondaryIndexes((index) => [index('day').sortKeys(['shift'])])
    .authorization(staff),
};
