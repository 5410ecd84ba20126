import { type ClientSchema, a, defineData, defineFunction } from '@aws-amplify/backend';

const gate = defineFunction({ entry: './handlers/gate.ts' });

// Custom operations: functions that answer, that nobody waits for, in chains; JS handlers on tables and on none.
const schema = a.schema({
  Kind: a.enum(['plain', 'odd']),
  Answer: a.customType({ text: a.string(), parts: a.string().required().array(), kind: a.ref('Kind') }),
  Note: a.model({ text: a.string() }).authorization((allow) => [allow.owner(), allow.publicApiKey().to(['read'])]),

  ask: a.query().arguments({ text: a.string(), list: a.integer().array(), extra: a.json() }).returns(a.ref('Answer')).authorization((allow) => [allow.authenticated(), allow.group('Staff')]).handler(a.handler.function('ask')),
  asGroup: a.query().arguments({ id: a.id().required() }).returns(a.string()).authorization((allow) => [allow.group('Staff'), allow.groups(['R&D', "it's"])]).handler(a.handler.function(gate)),
  asAnyone: a
    .mutation()
    .arguments({ at: a.datetime(), kind: a.ref('Kind') })
    .returns(a.ref('Note').array())
    .authorization((allow) => [allow.publicApiKey(), allow.guest(), allow.custom(), allow.authenticated('oidc')])
    .handler(a.handler.function(gate)),
  asMember: a.query().returns(a.boolean()).authorization((allow) => [allow.authenticated('identityPool')]).handler(a.handler.function('member')),
  later: a.mutation().arguments({ text: a.string().required() }).authorization((allow) => [allow.authenticated(), allow.publicApiKey()]).handler(a.handler.function(gate).async()),
  chain: a.mutation().arguments({ text: a.string() }).returns(a.json()).authorization((allow) => [allow.guest(), allow.group('Staff')]).handler([a.handler.function('first'), a.handler.function(gate), a.handler.function('first')]),
  chainLater: a.mutation().authorization((allow) => [allow.publicApiKey()]).handler([a.handler.function('first'), a.handler.function(gate).async()]),
  laterFirst: a.query().returns(a.ref('Answer').required().array()).authorization((allow) => [allow.publicApiKey()]).handler([a.handler.function(gate).async(), a.handler.function('second')]),

  readNote: a.query().arguments({ id: a.id() }).returns(a.ref('Note')).authorization((allow) => [allow.publicApiKey(), allow.authenticated()]).handler(a.handler.custom({ entry: './handlers/read.js', dataSource: a.ref('Note') })),
  markNote: a
    .mutation()
    .arguments({ id: a.id().required() })
    .returns(a.ref('Note'))
    .authorization((allow) => [allow.group('Staff'), allow.groups(['Editors', 'R&D']), allow.publicApiKey()])
    .handler([
      a.handler.custom({ entry: './handlers/read.js', dataSource: a.ref('Note') }),
      a.handler.custom({ entry: './handlers/mark.js', dataSource: a.ref('Note') }),
    ]),
  tell: a.query().returns(a.string()).authorization((allow) => [allow.custom(), allow.publicApiKey()]).handler(a.handler.custom({ entry: './handlers/tell.js' })),

  onMark: a.subscription().for(a.ref('markNote')).arguments({ id: a.id() }).authorization((allow) => [allow.publicApiKey(), allow.group('Staff')]).handler(a.handler.custom({ entry: './handlers/listen.js' })),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: {
    defaultAuthorizationMode: 'apiKey',
    apiKeyAuthorizationMode: { expiresInDays: 30 },
    oidcAuthorizationMode: { oidcProviderName: 'staff', oidcIssuerUrl: 'https://login.example.com', tokenExpiryFromAuthInSeconds: 300, tokenExpireFromIssueInSeconds: 300 },
    lambdaAuthorizationMode: { function: gate },
  },
});
