import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Licence: a.model({ until: a.date().default('2023-02-29') }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
