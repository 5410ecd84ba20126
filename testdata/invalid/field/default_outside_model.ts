import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Margin: a.customType({ top: a.integer().default(10), bottom: a.integer() }),
  Page: a.model({ margin: a.ref('Margin') }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
