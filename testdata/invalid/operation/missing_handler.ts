import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  echo: a.query().arguments({ text: a.string() }).returns(a.string()).authorization((allow) => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
