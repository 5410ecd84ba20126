import { a, defineData, secret, type ClientSchema } from '@aws-amplify/backend';
import { configure } from '@aws-amplify/data-schema/internals';

const generated = configure({
  database: {
    identifier: 'IDvaultTbl',
    engine: 'postgresql',
    connectionUri: secret('SQL_CONNECTION_STRING'),
  },
}).schema({
  Purchase: a
    .model({
      id: a.integer().required(),
      customer: a.string().required(),
      total: a.float(),
      placed_at: a.datetime(),
      state: a.enum(['open', 'paid']),
      items: a.hasMany('PurchaseLine', 'order_id'),
    })
    .identifier(['id']),
  PurchaseLine: a
    .model({
      order_id: a.integer().required(),
      line: a.integer().required(),
      sku: a.string().required(),
      order: a.belongsTo('Purchase', 'order_id'),
    })
    .identifier(['order_id', 'line']),
  audit: a
    .model({ uid: a.integer().required().default(), owner: a.string().required().default('nobody'), level: a.string().required().default('info'), body: a.json() })
    .identifier(['uid']),
});

const schema = generated
  .authorization((allow) => [allow.authenticated()])
  .addToSchema({
    Total: a.customType({ customer: a.string(), sum: a.float() }),
    totals: a.query().arguments({ since: a.datetime() }).returns(a.ref('Total').array()).authorization((allow) => [allow.authenticated()]).handler(a.handler.inlineSql('SELECT customer, SUM(total) AS sum FROM orders GROUP BY customer')),
    cleanUp: a.mutation().arguments({ days: a.integer().required() }).returns(a.json()).authorization((allow) => [allow.group('dba')]).handler(a.handler.sqlReference('./handlers/clean_up.sql')),
  });

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
