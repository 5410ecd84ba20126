import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const stock = a.schema({
  Item: a.model({ name: a.string(), count: a.integer() }).authorization((allow) => [allow.owner()]),
  low: a.query().arguments({ below: a.integer().required() }).returns(a.string().array()).authorization((allow) => [allow.authenticated()]).handler(a.handler.function('low')),
});

const assistant = a.schema({
  clerk: a
    .conversation({
      aiModel: a.ai.model('Claude Sonnet 4.5'),
      systemPrompt: 'You know the stock.',
      tools: [
        a.ai.dataTool({ name: 'items', description: 'Everything on stock', model: a.ref('Item'), modelOperation: 'list' }),
        a.ai.dataTool({ name: 'low', description: 'What is about to run out', query: a.ref('low') }),
      ],
    })
    .authorization((allow) => allow.owner()),
  name: a
    .generation({ aiModel: a.ai.model('Llama 3.1 70B Instruct'), systemPrompt: 'Name it.' })
    .arguments({ it: a.string() })
    .returns(a.customType({ name: a.string().required(), origin: a.enum(['latin', 'greek']) }))
    .authorization((allow) => [allow.authenticated()]),
});

const schema = a.combine([stock, assistant]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
