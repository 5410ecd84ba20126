import { a, defineData, secret, type ClientSchema } from '@aws-amplify/backend';
import { configure } from '@aws-amplify/data-schema/internals';

const sql = configure({ database: { engine: 'mysql', connectionUri: secret('URI') } }).schema({
  Account: a
    .model({ id: a.id().required(), email: a.email(), sessions: a.hasMany('Session', 'accountId') })
    .identifier(['id'])
    .secondaryIndexes((index) => [index('email')])
    .authorization((allow) => [allow.authenticated()]),
});

const dynamo = a.schema({
  Device: a.enum(['phone', 'tablet']),
  Session: a
    .model({ accountId: a.id(), account: a.belongsTo('Account', 'accountId'), device: a.ref('Device'), startedAt: a.datetime() })
    .authorization((allow) => [allow.authenticated()]),
});

const schema = a.combine([sql, dynamo]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
