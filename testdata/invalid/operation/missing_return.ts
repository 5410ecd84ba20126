import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Box: a.model({ w: a.float() }).authorization((allow) => [allow.owner()]),
  fold: a.mutation().arguments({ id: a.id() }).authorization((allow) => [allow.authenticated()]).handler(a.handler.function('fold')),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
