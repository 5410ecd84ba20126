import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Departure: a
    .model({ line: a.string().required(), leavesAt: a.datetime(), platform: a.string() })
    .secondaryIndexes((index) => [
      index('platform'),
      // One index over two fields, as it is written in SQL.
      index(['line', 'leavesAt']).queryField('departuresOfLine'),
    ])
    .authorization((allow) => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
