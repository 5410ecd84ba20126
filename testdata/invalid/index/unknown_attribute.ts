import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Negatives: a
    .model({ film: a.string(), year: a.integer() })
    .secondaryIndexes((index) => [index('film').projection('INCLUDE', ['yaer' as never])])
    .authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
