import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Team: a.model({ name: a.string() }).authorization((allow) => [allow.owner()]),
  Teams: a.model({ name: a.string() }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
