import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  weather: a
    .query()
    .returns(a.string())
    .authorization((allow) => [allow.groups(['pilots'], 'oidc')])
    .handler(a.handler.custom({ entry: './handlers/noop.js' })),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: {
    defaultAuthorizationMode: 'oidc',
    oidcAuthorizationMode: { oidcProviderName: 'air', oidcIssuerUrl: 'https://air.example.com', tokenExpiryFromAuthInSeconds: 60, tokenExpireFromIssueInSeconds: 60 },
  },
});
