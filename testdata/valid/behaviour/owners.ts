import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

// Owners: by each claim, one and several, with parts of the operations, beside callers of other rules.
const schema = a.schema({
  Letter: a.model({ text: a.string(), writer: a.string() }).authorization((allow) => [allow.ownerDefinedIn('writer').identityClaim('sub::email')]),
  Memo: a.model({ text: a.string() }).authorization((allow) => [allow.owner().identityClaim('email::sub').to(['create', 'read', 'update'])]),
  Shared: a
    .model({ text: a.string(), writers: a.string().array(), readers: a.string().array() })
    .authorization((allow) => [allow.ownersDefinedIn('writers'), allow.ownersDefinedIn('readers').to(['read'])]),
  Roster: a.model({ text: a.string(), people: a.string().array() }).authorization((allow) => [allow.ownersDefinedIn('people').identityClaim('email').to(['get', 'update', 'delete', 'listen'])]),
  Handed: a
    .model({ text: a.string(), holder: a.string() })
    .authorization((allow) => [allow.owner().to(['create', 'delete', 'read']), allow.ownerDefinedIn('holder').to(['read', 'update'])]),
  Inbox: a.model({ text: a.string() }).authorization((allow) => [allow.publicApiKey().to(['create']), allow.owner().to(['read', 'update', 'delete'])]),
  Wall: a.model({ text: a.string() }).authorization((allow) => [allow.owner(), allow.authenticated().to(['read']), allow.publicApiKey().to(['list'])]),
  Signed: a.model({ text: a.string() }).authorization((allow) => [allow.authenticated().to(['create']), allow.owner().to(['get', 'update'])]),
  Draft: a.model({ text: a.string() }).authorization((allow) => [allow.owner().to(['get']), allow.group('Editors').to(['list', 'listen', 'delete'])]),
  Heard: a.model({ text: a.string() }).authorization((allow) => [allow.owner().to(['listen', 'create']), allow.guest().to(['update', 'delete'])]),
  Foreign: a.model({ text: a.string() }).authorization((allow) => [allow.owner('oidc'), allow.ownerDefinedIn('reader', 'userPools').to(['read'])]),
  Outsourced: a
    .model({ text: a.string(), agents: a.string().array() })
    .authorization((allow) => [allow.ownersDefinedIn('agents', 'oidc').identityClaim('sub').to(['read', 'update', 'delete']), allow.authenticated('oidc').to(['create'])]),
  Silent: a.model({ text: a.string() }).disableOperations(['subscriptions']).authorization((allow) => [allow.owner(), allow.publicApiKey().to(['get'])]),
  Desk: a
    .model({ owner: a.string().required(), place: a.string().required(), number: a.integer() })
    .identifier(['owner', 'place'])
    .authorization((allow) => [allow.owner(), allow.group('Movers').to(['read', 'delete'])]),
  Shelf: a
    .model({ kind: a.string(), keeper: a.string(), helpers: a.string().array(), row: a.integer() })
    .secondaryIndexes((index) => [
      index('keeper').sortKeys(['row']).queryField('shelvesOf'),
      index('kind').sortKeys(['keeper']).queryField('shelvesByKeeper'),
      index('kind').sortKeys(['row', 'keeper']).queryField('shelvesByRow'),
      index('row').projection('KEYS_ONLY').queryField('shelvesIn'),
    ])
    .authorization((allow) => [allow.ownerDefinedIn('keeper'), allow.ownersDefinedIn('helpers').to(['read'])]),
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
