import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a
  .schema({
    Meter: a.customType({ reading: a.float(), at: a.datetime() }),
    Household: a.model({ street: a.string(), meter: a.ref('Meter') }).authorization((allow) => [allow.owner('oidc'), allow.group('inspectors', 'oidc')]),
    Contract: a.model({ tariff: a.enum(['day', 'night']) }),
    meters: a.query().returns(a.ref('Meter').array()).handler(a.handler.function('meters')),
  })
  .authorization((allow) => [allow.authenticated('oidc')]);

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({
  schema,
  authorizationModes: {
    defaultAuthorizationMode: 'oidc',
    oidcAuthorizationMode: {
      oidcProviderName: 'utility',
      oidcIssuerUrl: 'https://accounts.example.org',
      clientId: 'meter-app',
      tokenExpiryFromAuthInSeconds: 3600,
      tokenExpireFromIssueInSeconds: 7200,
    },
  },
});
