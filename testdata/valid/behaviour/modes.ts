import { type ClientSchema, a, defineData, defineFunction } from '@aws-amplify/backend';

const gate = defineFunction({ entry: './handlers/gate.ts' });

// Rules without records: each mode with parts of the operations, alone and in pairs.
const schema = a
  .schema({
    Key: a.model({ text: a.string() }).authorization((allow) => [allow.publicApiKey().to(['create', 'get', 'listen'])]),
    Guest: a.model({ text: a.string() }).authorization((allow) => [allow.guest().to(['list', 'update'])]),
    Visitor: a.model({ text: a.string() }).authorization((allow) => [allow.guest().to(['read']), allow.authenticated('identityPool').to(['create', 'update', 'delete'])]),
    Member: a.model({ text: a.string() }).authorization((allow) => [allow.authenticated('identityPool').to(['get', 'delete'])]),
    Signed: a.model({ text: a.string() }).authorization((allow) => [allow.authenticated().to(['read', 'update']), allow.publicApiKey().to(['read'])]),
    Foreign: a.model({ text: a.string() }).authorization((allow) => [allow.authenticated('oidc').to(['create', 'list']), allow.authenticated().to(['get', 'delete'])]),
    Gated: a.model({ text: a.string() }).authorization((allow) => [allow.custom().to(['create', 'read']), allow.guest().to(['get'])]),
    Anyone: a.model({ text: a.string() }).authorization((allow) => [
      allow.publicApiKey(), allow.guest(), allow.authenticated(), allow.authenticated('identityPool'), allow.authenticated('oidc'), allow.custom(),
    ]),
    Inherited: a.model({ text: a.string() }),
  })
  .authorization((allow) => [allow.authenticated().to(['read']), allow.guest().to(['get']), allow.resource(gate).to(['query', 'mutate'])]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: {
    defaultAuthorizationMode: 'iam',
    apiKeyAuthorizationMode: { expiresInDays: 30 },
    oidcAuthorizationMode: { oidcProviderName: 'staff', oidcIssuerUrl: 'https://login.example.com', tokenExpiryFromAuthInSeconds: 300, tokenExpireFromIssueInSeconds: 300 },
    lambdaAuthorizationMode: { function: gate },
  },
});
