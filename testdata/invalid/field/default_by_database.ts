import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Counter: a.model({ next: a.integer().default() }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
