import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Ship: a.model({ name: a.string() }).authorization((allow) => [allow.owner()]),
  harbourMaster: a
    .conversation({
      aiModel: a.ai.model('Claude 3 Haiku'),
      systemPrompt: 'You assign berths.',
      tools: [a.ai.dataTool({ name: 'ships', description: 'Lists\nships', model: a.ref('Ship'), modelOperation: 'list' })],
    })
    .authorization((allow) => allow.owner()),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
