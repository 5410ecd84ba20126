import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Level: a.enum(['info', 'warn', 'error']),

  LogEntry: a
    .model({
      service: a.string().required(),
      level: a.ref('Level'),
      levels: a.ref('Level').array(),
      at: a.datetime().required(),
      source: a.enum(['web', 'job']),
      text: a.string(),
    })
    .secondaryIndexes((index) => [index('service').sortKeys(['at']), index('level')])
    .disableOperations(['list'])
    .authorization((allow) => [allow.owner(), allow.group('Ops').to(['read'])]),

  Trace: a
    .model({ service: a.string(), span: a.string() })
    .secondaryIndexes((index) => [index('service').sortKeys(['span'])])
    .disableOperations(['queries', 'subscriptions'])
    .authorization((allow) => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
