import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Event: a
    .model({ name: a.string().required(), at: a.datetime() })
    .disableOperations(['queries'])
    .authorization((allow) => [allow.owner()]),
  record: a.mutation().arguments({ name: a.string() }).returns(a.boolean()).authorization((allow) => [allow.authenticated()]).handler(a.handler.function('record')),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
