import { a, defineData, type ClientSchema } from '@aws-amplify/backend';
import { sendInvoice, sendInvoice as invoiceAgain } from '../functions/send-invoice/resource';
import { remind } from '../functions';
import heavy from '../functions/heavy/resource';

const schema = a
  .schema({
    Invoice: a.model({ total: a.float().required(), sent: a.boolean().default(false) }).authorization((allow) => [allow.group('billing')]),
    sendInvoice: a
      .mutation()
      .arguments({ id: a.id().required() })
      .returns(a.boolean())
      .authorization((allow) => [allow.group('billing')])
      .handler(a.handler.function(sendInvoice)),
    sendAgain: a.mutation().arguments({ id: a.id() }).returns(a.boolean()).authorization((allow) => [allow.group('billing')]).handler([a.handler.function(invoiceAgain), a.handler.function(remind)]),
    remind: a.query().returns(a.json()).authorization((allow) => allow.authenticated()).handler(a.handler.function(remind)),
    heavy: a.mutation().authorization((allow) => allow.authenticated()).handler(a.handler.function(heavy).async()),
  })
  .authorization((allow) => [allow.resource(sendInvoice), allow.resource(remind).to(['query', 'mutate'])]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema });
