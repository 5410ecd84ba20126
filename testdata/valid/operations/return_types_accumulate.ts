import { type ClientSchema, a, defineData, defineFunction } from '@aws-amplify/backend';
// Two operations with different rules return one type; what nests in it inherits from both.
const schema = a.schema({
  Report: a.customType({ title: a.string(), charts: a.ref('Chart').array(), state: a.enum(['open', 'done']) }),
  Chart: a.customType({ kind: a.enum(['bar', 'line']), points: a.ref('Point').required().array() }),
  Point: a.customType({ x: a.float(), y: a.float() }),
  OnlyInput: a.customType({ since: a.date(), until: a.date(), at: a.ref('Point') }),

  publicReport: a
    .query()
    .arguments({ range: a.ref('OnlyInput') })
    .returns(a.ref('Report'))
    .authorization((allow) => [allow.publicApiKey()])
    .handler(a.handler.function('publicReport')),
  staffReport: a
    .query()
    .arguments({ range: a.ref('OnlyInput').required(), charts: a.ref('Chart').array() })
    .returns(a.ref('Report').array())
    .authorization((allow) => [allow.group('Staff'), allow.group('Board')])
    .handler(a.handler.function('staffReport')),
  ownChart: a
    .mutation()
    .arguments({ chart: a.ref('Chart').required() })
    .returns(a.ref('Chart'))
    .authorization((allow) => [allow.authenticated('oidc'), allow.custom(), allow.guest()])
    .handler(a.handler.function('ownChart')),
  Saved: a.model({ report: a.ref('Report'), best: a.ref('Point') }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: {
    defaultAuthorizationMode: 'userPool',
    apiKeyAuthorizationMode: {},
    oidcAuthorizationMode: {
      oidcProviderName: 'corporate',
      oidcIssuerUrl: 'https://id.example.com',
      clientId: 'abc',
      tokenExpiryFromAuthInSeconds: 300,
      tokenExpireFromIssueInSeconds: 600,
    },
    lambdaAuthorizationMode: { function: defineFunction({ entry: './handlers/audit.ts' }) },
  },
});
