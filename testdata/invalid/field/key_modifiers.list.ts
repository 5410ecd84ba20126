import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Ship: a
    .model({ calls: a.string().required().array().required() })
    .identifier(['calls'] as never)
    .authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
