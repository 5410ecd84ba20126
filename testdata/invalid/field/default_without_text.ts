import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Preset: a.model({ settings: a.json().default({ volume: 3 }) }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
