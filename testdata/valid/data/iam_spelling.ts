import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Parcel: a.model({ weight: a.float() }).authorization((allow) => [allow.guest().to(['read']), allow.authenticated('identityPool'), allow.publicApiKey().to(['list'])]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'iam', apiKeyAuthorizationMode: { expiresInDays: 30, description: 'Zoë\'s key' } },
  logging: { fieldLogLevel: 'all', excludeVerboseContent: false },
});
