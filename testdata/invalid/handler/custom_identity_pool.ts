import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  weather: a
    .query()
    .returns(a.string())
    .authorization((allow) => [allow.authenticated('identityPool')])
    .handler(a.handler.custom({ entry: './handlers/noop.js' })),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
