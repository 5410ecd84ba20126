import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Roll: a
    .model({ stock: a.string(), used: a.boolean() })
    .secondaryIndexes((index) => [index('stock').sortKeys(['used' as never])])
    .authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
