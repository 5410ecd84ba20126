import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  beat: a.query().returns(a.integer()).authorization((allow) => [allow.authenticated()]).handler(a.handler.function('beat')),
  onBeat: a.subscription().for(a.ref('beat')).authorization((allow) => [allow.authenticated()]).handler(a.handler.custom({ entry: './handlers/noop.js' })),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
