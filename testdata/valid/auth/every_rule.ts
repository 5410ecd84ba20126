import { type ClientSchema, a, defineData, defineFunction } from '@aws-amplify/backend';

const gate = defineFunction({ entry: './handlers/gate.ts' });
const nightly = defineFunction({ entry: './handlers/gate.ts', name: 'nightly', schedule: 'every day' });

const schema = a
  .schema({
    PublicNote: a.model({ text: a.string() }).authorization((allow) => [allow.publicApiKey()]),
    GuestNote: a.model({ text: a.string() }).authorization((allow) => [allow.guest()]),
    SignedIn: a.model({ text: a.string() }).authorization((allow) => [allow.authenticated()]),
    SignedInPool: a.model({ text: a.string() }).authorization((allow) => [allow.authenticated('userPools')]),
    SignedInOidc: a.model({ text: a.string() }).authorization((allow) => [allow.authenticated('oidc')]),
    SignedInIdentity: a.model({ text: a.string() }).authorization((allow) => [allow.authenticated('identityPool')]),
    Owned: a.model({ text: a.string() }).authorization((allow) => [allow.owner()]),
    OwnedOidc: a.model({ text: a.string() }).authorization((allow) => [allow.owner('oidc')]),
    OwnedIn: a.model({ text: a.string(), author: a.string() }).authorization((allow) => [allow.ownerDefinedIn('author')]),
    OwnedInUndeclared: a.model({ text: a.string() }).authorization((allow) => [allow.ownerDefinedIn('writer', 'oidc')]),
    OwnersIn: a.model({ text: a.string(), editors: a.string().array() }).authorization((allow) => [allow.ownersDefinedIn('editors')]),
    OwnersInUndeclared: a.model({ text: a.string() }).authorization((allow) => [allow.ownersDefinedIn('helpers')]),
    OneGroup: a.model({ text: a.string() }).authorization((allow) => [allow.group('Admins')]),
    OneGroupOidc: a.model({ text: a.string() }).authorization((allow) => [allow.group('Admins', 'oidc')]),
    SomeGroups: a.model({ text: a.string() }).authorization((allow) => [allow.groups(['Admins', 'Writers'])]),
    GroupIn: a.model({ text: a.string(), team: a.string() }).authorization((allow) => [allow.groupDefinedIn('team')]),
    GroupInUndeclared: a.model({ text: a.string() }).authorization((allow) => [allow.groupDefinedIn('squad')]),
    GroupsIn: a.model({ text: a.string(), teams: a.string().array() }).authorization((allow) => [allow.groupsDefinedIn('teams')]),
    Gated: a.model({ text: a.string() }).authorization((allow) => [allow.custom()]),
    GatedNamed: a.model({ text: a.string() }).authorization((allow) => allow.custom('function')),
    Inherited: a.model({ text: a.string() }),
  })
  .authorization((allow) => [
    allow.authenticated().to(['read']),
    allow.resource(nightly),
    allow.resource(gate).to(['query', 'listen']),
  ]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: {
    defaultAuthorizationMode: 'userPool',
    apiKeyAuthorizationMode: { expiresInDays: 30 },
    oidcAuthorizationMode: {
      oidcProviderName: 'staff',
      oidcIssuerUrl: 'https://login.example.com',
      tokenExpiryFromAuthInSeconds: 300,
      tokenExpireFromIssueInSeconds: 300,
    },
    lambdaAuthorizationMode: { function: gate },
  },
});
