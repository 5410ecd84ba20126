import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Pulse: a.model({ bpm: a.integer() }).authorization((allow) => [allow.owner()]),
  judge: a.mutation().returns(a.enum(['fast', 'slow'])).authorization((allow) => [allow.authenticated()]).handler(a.handler.function('judge')),
  onJudge: a.subscription().for(a.ref('judge')).authorization((allow) => [allow.authenticated()]).handler(a.handler.custom({ entry: './handlers/noop.js' })),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
