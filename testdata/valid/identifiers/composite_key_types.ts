import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
// Every scalar as a sort key, alone and inside composite keys of the table and of indexes.
const rules = (allow: any) => [allow.authenticated()];

const schema = a.schema({
  ByDate: a.model({ k: a.id().required(), s: a.date().required() }).identifier(['k', 's']).authorization(rules),
  ByTime: a.model({ k: a.string().required(), s: a.time().required() }).identifier(['k', 's']).authorization(rules),
  ByPhone: a.model({ k: a.email().required(), s: a.phone().required() }).identifier(['k', 's']).authorization(rules),
  ByUrl: a.model({ k: a.integer().required(), s: a.url().required() }).identifier(['k', 's']).authorization(rules),
  ByAddress: a.model({ k: a.float().required(), s: a.ipAddress().required() }).identifier(['k', 's']).authorization(rules),
  ById: a.model({ k: a.timestamp().required(), s: a.id().required() }).identifier(['k', 's']).authorization(rules),
  Many: a
    .model({
      k: a.datetime().required(),
      a: a.integer().required(),
      b: a.float().required(),
      c: a.timestamp().required(),
      d: a.email().required(),
      e: a.id().required(),
      mood: a.enum(['x', 'y']),
      extra: a.string(),
    })
    .identifier(['k', 'c', 'a', 'd', 'e', 'b'])
    .secondaryIndexes((index) => [
      index('extra').sortKeys(['mood', 'a']),
      index('extra').sortKeys(['a', 'mood']).name('extraAgain'),
      index('mood').sortKeys(['d', 'c', 'e']).name('camel_case_name'),
      index('a').sortKeys(['b']),
      index('c').sortKeys(['extra']).queryField('manyAtTime'),
      index('k').sortKeys(['extra']),
    ])
    .authorization(rules),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
