import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Tower: a
    .model({ code: a.string().required() })
    .identifier(['code', 'code'] as never)
    .authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
