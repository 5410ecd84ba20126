import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Subscription: a.model({ plan: a.string(), renewsOn: a.date() }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
