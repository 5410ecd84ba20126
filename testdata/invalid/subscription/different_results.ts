import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Pulse: a.model({ bpm: a.integer() }).authorization((allow) => [allow.owner()]),
  Breath: a.model({ depth: a.float() }).authorization((allow) => [allow.owner()]),
  onAny: a
    .subscription()
    .for([a.ref('Pulse').mutations(['create']), a.ref('Breath').mutations(['create'])])
    .authorization((allow) => [allow.authenticated()])
    .handler(a.handler.custom({ entry: './handlers/noop.js' })),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
