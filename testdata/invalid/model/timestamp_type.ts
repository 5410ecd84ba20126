import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Probe: a.model({ value: a.float(), updatedAt: a.integer() }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
