import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Plant: a.model({ name: a.string() }).authorization((allow) => [allow.owner()]),
  Pot: a.model({ litres: a.float() }).authorization((allow) => [allow.owner()]),
  gardener: a
    .conversation({
      aiModel: a.ai.model('Claude 3 Haiku'),
      systemPrompt: 'You know plants.',
      tools: [
        a.ai.dataTool({ name: 'look', description: 'Lists plants', model: a.ref('Plant'), modelOperation: 'list' }),
        a.ai.dataTool({ name: 'look', description: 'Lists pots', model: a.ref('Pot'), modelOperation: 'list' }),
      ],
    })
    .authorization((allow) => allow.owner()),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
