import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  delays: a
    .query()
    .returns(a.string())
    .authorization((allow) => [allow.authenticated()])
    .handler(a.handler.custom({ entry: './handlers/delays.js' })),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
