import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Box: a.model({ w: a.float() }).authorization((allow) => [allow.owner()]),
  widest: a.query().returns(a.ref('Box')),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
