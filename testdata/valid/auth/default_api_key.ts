import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Todo: a.model({ content: a.string(), done: a.boolean() }).authorization((allow) => [allow.publicApiKey()]),
  Private: a.model({ content: a.string() }).authorization((allow) => [allow.owner()]),
  Mixed: a.model({ content: a.string() }).authorization((allow) => [allow.publicApiKey().to(['read']), allow.owner(), allow.guest().to(['get'])]),
  Admin: a.model({ content: a.string() }).authorization((allow) => [allow.group('Admin')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'apiKey' },
});
