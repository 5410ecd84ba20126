import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Pulse: a.model({ bpm: a.integer() }).authorization((allow) => [allow.owner()]),
  beat: a.mutation().returns(a.integer()).authorization((allow) => [allow.authenticated()]).handler(a.handler.function('beat')),
  rest: a.mutation().returns(a.integer()).authorization((allow) => [allow.authenticated()]).handler(a.handler.function('rest')),
  onBoth: a
    .subscription()
    .for([a.ref('beat'), a.ref('rest')])
    .authorization((allow) => [allow.authenticated()])
    .handler(a.handler.custom({ entry: './handlers/noop.js' })),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
