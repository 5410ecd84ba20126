import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Flight: a
    .model({ number: a.string().required(), leaves: a.datetime().required() })
    .identifier(['number', 'departs'] as never)
    .authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
