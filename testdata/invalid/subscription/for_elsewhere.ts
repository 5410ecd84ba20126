import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Pulse: a.model({ bpm: a.integer() }).authorization((allow) => [allow.owner()]),
  beat: (a.query() as any)
    .for(a.ref('Pulse').mutations(['create']))
    .returns(a.ref('Pulse'))
    .authorization((allow: any) => [allow.authenticated()])
    .handler(a.handler.function('beat')),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
