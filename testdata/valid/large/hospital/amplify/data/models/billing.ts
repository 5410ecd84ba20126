import { a } from '@aws-amplify/backend';
import { finance, GROUPS } from '../rules';

export const billing = {
  Currency: a.enum(['EUR', 'CHF']),
  Money: a.customType({ cents: a.integer().required(), currency: a.ref('Currency').required() }),
  Invoice: a
    .model({
      patientId: a.id(),
      patient: a.belongsTo('Patient', 'patientId'),
      number: a.integer().required(),
      total: a.ref('Money').required(),
      lines: a.hasMany('InvoiceLine', 'invoiceId'),
      dueOn: a.date(),
      state: a.enum(['draft', 'sent', 'paid']),
    })
    .secondaryIndexes((index) => [index('state').sortKeys(['dueOn', 'number']).projection('KEYS_ONLY')])
    .authorization((allow) => [...finance(allow), allow.owner().to(['read'])]),
  InvoiceLine: a.model({ invoiceId: a.id(), invoice: a.belongsTo('Invoice', 'invoiceId'), price: a.ref('Money'), text: a.string() }).authorization(finance),
  Tariff: a
    .model({ code: a.string().required(), year: a.integer().required(), price: a.ref('Money') })
    .identifier(['code', 'year'])
    .authorization((allow) => [...finance(allow), allow.publicApiKey().to(['read'])]),
  Insurer: a.model({ name: a.string().required(), contact: a.customType({ email: a.email(), hours: a.customType({ from: a.time(), until: a.time() }) }) }).authorization((allow) => [allow.group(GROUPS.finance)]),
};
