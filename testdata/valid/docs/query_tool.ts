import { type ClientSchema, a, defineData, defineFunction, secret } from '@aws-amplify/backend';

export const getWeather = defineFunction({
  name: 'getWeather',
  entry: './handlers/getWeather.ts',
  environment: {
    API_ENDPOINT: 'MY_API_ENDPOINT',
    API_KEY: secret('MY_API_KEY'),
  },
});

const schema = a.schema({
  getWeather: a.query()
    .arguments({ city: a.string() })
    .returns(a.customType({
      value: a.integer(),
      unit: a.string()
    }))
    .handler(a.handler.function(getWeather))
    .authorization((allow) => allow.authenticated()),

  chat: a.conversation({
    aiModel: a.ai.model('Claude 3.5 Haiku'),
    systemPrompt: 'You are a helpful assistant',
    tools: [
      a.ai.dataTool({
        name: 'get_weather',
        description: 'Gets the weather for a given city',
        query: a.ref('getWeather'),
      }),
    ]
  })
    .authorization((allow) => allow.owner()),
})

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
