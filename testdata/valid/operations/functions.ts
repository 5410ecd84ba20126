import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
import { defineFunction } from '@aws-amplify/backend';

const quote = defineFunction({ name: 'quote-price', entry: './handlers/quote.ts' });
const audit = defineFunction({ entry: './handlers/audit.ts', timeoutSeconds: 30 });

const schema = a.schema({
  Quote: a.customType({ price: a.float().required(), valid: a.date(), parts: a.ref('Part').array() }),
  Part: a.customType({ label: a.string(), price: a.float() }),

  Customer: a.model({ name: a.string() }).authorization((allow) => [allow.authenticated()]),

  quotePrice: a
    .query()
    .arguments({ customerId: a.id().required(), items: a.string().required().array().required(), rush: a.boolean() })
    .returns(a.ref('Quote').required())
    .authorization((allow) => [allow.authenticated(), allow.guest()])
    .handler(a.handler.function(quote)),

  prices: a
    .query()
    .arguments({ after: a.datetime() })
    .returns(a.float().required().array().required())
    .authorization((allow) => [allow.group('Sales'), allow.groups(['Ops', 'Support'])])
    .handler([a.handler.function(quote), a.handler.function(audit), a.handler.function('external-logger')]),

  recompute: a
    .mutation()
    .arguments({ scope: a.enum(['all', 'open']), note: a.json() })
    .authorization((allow) => allow.custom())
    .handler(a.handler.function(audit).async()),

  recomputeTwice: a
    .mutation()
    .authorization((allow) => [allow.authenticated('identityPool')])
    .handler([a.handler.function(quote), a.handler.function(audit).async()]),

  customerOf: a
    .query()
    .arguments({ plate: a.string() })
    .returns(a.ref('Customer'))
    .authorization((allow) => [allow.authenticated()])
    .handler([a.handler.function(audit).async(), a.handler.function(quote)]),

  customersOf: a
    .query()
    .returns(a.ref('Customer').required().array())
    .authorization((allow) => [allow.publicApiKey()])
    .handler(a.handler.function('customersOf')),

  ping: a.query().returns(a.string()),
  bounds: a
    .query()
    .returns(a.customType({ low: a.float(), high: a.float(), unit: a.enum(['eur', 'usd']), inner: a.customType({ n: a.integer() }) }))
    .authorization((allow) => [allow.publicApiKey(), allow.authenticated()])
    .handler(a.handler.function('bounds')),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: {
    defaultAuthorizationMode: 'userPool',
    apiKeyAuthorizationMode: { expiresInDays: 7, description: 'public catalogue' },
    lambdaAuthorizationMode: { function: audit, timeToLiveInSeconds: 60 },
  },
  functions: { customersOf: quote },
});
