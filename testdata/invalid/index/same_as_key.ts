import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Negative: a
    .model({ sleeve: a.string().required(), shotOn: a.date() })
    .identifier(['sleeve'])
    .secondaryIndexes((index) => [index('sleeve').sortKeys(['shotOn'])])
    .authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
