import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Placeholder: a.model({}).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
