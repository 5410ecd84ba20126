import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Plane: a.model({ range: a.ref('range') }).authorization((allow) => [allow.owner()]),
  range: a.query().returns(a.integer()).authorization((allow) => [allow.authenticated()]).handler(a.handler.function('range')),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
