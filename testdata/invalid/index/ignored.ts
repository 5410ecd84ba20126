import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Post: a
    .model({ title: a.string(), written: a.date() })
    .secondaryIndexes((index) => [index('createdAt' as never)])
    .authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
