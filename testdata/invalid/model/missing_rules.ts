import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Oven: a.model({ name: a.string() }).authorization((allow) => [allow.owner()]),
  Bread: a.model({ flour: a.string(), minutes: a.integer() }),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
