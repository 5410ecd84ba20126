import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Print: a
    .model({ size: a.string(), paper: a.string() })
    .secondaryIndexes((index) => [index('size').name('lookup'), index('paper').name('lookup')])
    .authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
