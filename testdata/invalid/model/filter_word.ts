import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Rule: a.model({ and: a.string(), value: a.float() }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
