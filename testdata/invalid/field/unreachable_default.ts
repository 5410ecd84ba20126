import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Vote: a.model({ weight: a.integer().default(1).required(), choice: a.string() }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
