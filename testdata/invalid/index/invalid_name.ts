import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Frame: a
    .model({ wood: a.string() })
    .secondaryIndexes((index) => [index('wood').name('by wood/kind')])
    .authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
