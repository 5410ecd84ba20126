import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  find: a
    .query()
    .returns(a.string())
    .authorization((allow) => [allow.publicApiKey()])
    .handler(a.handler.custom({ entry: './handlers/find.js' })),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
