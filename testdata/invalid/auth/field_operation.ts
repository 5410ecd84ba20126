import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Recipe: a
    .model({ title: a.string(), secret: a.string().authorization((allow) => [allow.owner().to(['get' as never, 'update'])]) })
    .authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
