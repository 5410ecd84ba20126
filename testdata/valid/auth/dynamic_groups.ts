import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Kind: a.enum(['open', 'closed']),
  Club: a
    .model({ name: a.string(), board: a.string(), members: a.string().array(), guests: a.string().required().array(), kind: a.ref('Kind') })
    .secondaryIndexes((index) => [index('board').sortKeys(['name'])])
    .authorization((allow) => [
      allow.groupDefinedIn('board'),
      allow.groupsDefinedIn('members').to(['read']),
      allow.groupsDefinedIn('guests').withClaimIn('clubs').to(['get']),
      allow.group('root', 'userPools'),
    ]),
  Match: a.model({ home: a.string(), referees: a.string().array() }).authorization((allow) => [allow.groupDefinedIn('home', 'oidc').to(['read']), allow.ownersDefinedIn('referees', 'oidc').identityClaim('sub'), allow.groups(['league'], 'oidc')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: {
    defaultAuthorizationMode: 'userPool',
    oidcAuthorizationMode: { oidcProviderName: 'league', oidcIssuerUrl: 'https://league.example.com', tokenExpiryFromAuthInSeconds: 900, tokenExpireFromIssueInSeconds: 900 },
  },
});
