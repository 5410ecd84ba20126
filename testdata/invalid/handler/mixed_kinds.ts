import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  weather: a
    .query()
    .returns(a.string())
    .authorization((allow) => [allow.authenticated()])
    .handler([a.handler.function('weather'), a.handler.custom({ entry: './handlers/noop.js' })] as never),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
