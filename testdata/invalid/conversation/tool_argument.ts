import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  free: a.query().arguments({ on: a.date().required() }).returns(a.integer()).authorization((allow) => [allow.authenticated()]).handler(a.handler.function('free')),
  harbourMaster: a
    .conversation({
      aiModel: a.ai.model('Claude 3 Haiku'),
      systemPrompt: 'You assign berths.',
      tools: [a.ai.dataTool({ name: 'free', description: 'Free berths on a day', query: a.ref('free') })],
    })
    .authorization((allow) => allow.owner()),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
