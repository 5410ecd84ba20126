import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

// Groups: named in the rules and in the records, in claims of their own, with parts of the operations.
const schema = a.schema({
  Plan: a.model({ text: a.string(), team: a.string(), teams: a.string().array() }).authorization((allow) => [
    allow.groupDefinedIn('team').to(['create', 'read', 'update']),
    allow.groupsDefinedIn('teams').to(['read', 'delete']),
  ]),
  Post: a.model({ text: a.string(), role: a.string() }).authorization((allow) => [allow.groupDefinedIn('role').withClaimIn('custom:roles').to(['create', 'get', 'update', 'listen'])]),
  Crew: a.model({ text: a.string(), roles: a.string().array() }).authorization((allow) => [allow.groupsDefinedIn('roles').withClaimIn('custom:roles')]),
  Clubs: a.model({ text: a.string(), clubs: a.string().array() }).authorization((allow) => [allow.groupsDefinedIn('clubs', 'oidc').withClaimIn('clubs'), allow.group('Staff', 'oidc').to(['read'])]),
  Leads: a.model({ text: a.string() }).authorization((allow) => [
    allow.group('deputy').withClaimIn('custom:rank').to(['create', 'read']),
    allow.group('lead').withClaimIn('custom:rank').to(['update', 'get']),
    allow.group('Admins').to(['delete']),
  ]),
  Odd: a.model({ text: a.string() }).authorization((allow) => [allow.groups(['R&D', 'naïve 組', "it's", 'pay$me', '#end', 'a,b', '${x}']).to(['create', 'read', 'update'])]),
  Split: a.model({ text: a.string() }).authorization((allow) => [allow.group('Readers').to(['get', 'list']), allow.group('Writers').to(['create', 'update']), allow.group('Cleaners').to(['delete', 'listen'])]),
  Mixed: a.model({ text: a.string(), team: a.string() }).authorization((allow) => [
    allow.group('Admins'),
    allow.groupDefinedIn('team').to(['read', 'update']),
    allow.owner().to(['create', 'read', 'delete']),
    allow.publicApiKey().to(['get']),
  ]),
  Listed: a
    .model({ team: a.string(), rank: a.integer(), text: a.string() })
    .secondaryIndexes((index) => [index('team').sortKeys(['rank']).queryField('listedByTeam')])
    .authorization((allow) => [allow.groupDefinedIn('team').to(['list', 'get', 'update'])]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: {
    defaultAuthorizationMode: 'userPool',
    apiKeyAuthorizationMode: { expiresInDays: 30 },
    oidcAuthorizationMode: { oidcProviderName: 'staff', oidcIssuerUrl: 'https://login.example.com', tokenExpiryFromAuthInSeconds: 300, tokenExpireFromIssueInSeconds: 300 },
  },
});
