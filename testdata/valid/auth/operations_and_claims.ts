import { type ClientSchema, a, defineData, defineFunction } from '@aws-amplify/backend';
// Rules of operations: group names survive on custom handlers only.
const schema = a.schema({
  Answer: a.customType({ text: a.string() }),
  byFunction: a.query().returns(a.string()).authorization((allow) => [allow.group('A'), allow.groups(['B', 'C'])]).handler(a.handler.function('f')),
  byCustom: a.query().returns(a.string()).authorization((allow) => [allow.group('A'), allow.groups(['B', 'C'])]).handler(a.handler.custom({ entry: './handlers/noop.js' })),
  mixed: a.query().returns(a.ref('Answer')).authorization((allow) => [allow.publicApiKey(), allow.group('A'), allow.authenticated()]).handler(a.handler.custom({ entry: './handlers/noop.js' })),
  typed: a.query().returns(a.ref('Answer')).authorization((allow) => [allow.group('A'), allow.group('B')]).handler(a.handler.function('f')),
  lambda: a.mutation().returns(a.ref('Answer')).authorization((allow) => [allow.custom(), allow.authenticated('oidc')]).handler(a.handler.custom({ entry: './handlers/noop.js' })),
});

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({
  schema,
  authorizationModes: {
    defaultAuthorizationMode: 'userPool',
    apiKeyAuthorizationMode: { expiresInDays: 30 },
    lambdaAuthorizationMode: { function: defineFunction({ entry: './handlers/gate.ts' }) },
    oidcAuthorizationMode: { oidcProviderName: 'x', oidcIssuerUrl: 'https://x.example.com', tokenExpiryFromAuthInSeconds: 1, tokenExpireFromIssueInSeconds: 1 },
  },
});
