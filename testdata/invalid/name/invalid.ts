import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  'work-order': a.model({ title: a.string() }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
