import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Nothing: a.customType({}),
  Thing: a.model({ part: a.ref('Nothing') }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
