import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
// The reference lists the implied owner field and argument twice, which is not GraphQL.
const schema = a.schema({
  Diary: a.model({ text: a.string() }).authorization((allow) => [allow.owner(), allow.owner('oidc').to(['read'])]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: {
    defaultAuthorizationMode: 'userPool',
    oidcAuthorizationMode: { oidcProviderName: 'x', oidcIssuerUrl: 'https://x.example.com', tokenExpiryFromAuthInSeconds: 60, tokenExpireFromIssueInSeconds: 60 },
  },
});
