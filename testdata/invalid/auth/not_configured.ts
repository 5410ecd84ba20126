import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Menu: a.model({ name: a.string() }).authorization((allow) => [allow.publicApiKey().to(['read']), allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
