import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Lamp: a
    .model({ pole: a.id().required(), lit: a.boolean().required() })
    .identifier(['pole', 'lit'] as never)
    .authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
