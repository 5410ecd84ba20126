import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Ship: a
    .model({ ports: a.string().array(), name: a.string() })
    .secondaryIndexes((index) => [index('name').sortKeys(['ports' as never])])
    .authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
