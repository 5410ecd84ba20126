import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Trail: a
    .model({ name: a.string().required(), km: a.float(), grade: a.enum(['green', 'red', 'black']), hikes: a.hasMany('Hike', 'trailId') })
    .authorization((allow) => [allow.authenticated()]),
  Hike: a
    .model({ trailId: a.id(), trail: a.belongsTo('Trail', 'trailId'), walkedOn: a.date() })
    .authorization((allow) => [allow.owner()]),
  Forecast: a.customType({ degrees: a.integer(), sky: a.enum(['clear', 'rain']) }),

  forecast: a
    .query()
    .arguments({ valley: a.string().required(), days: a.integer() })
    .returns(a.ref('Forecast').array())
    .authorization((allow) => [allow.authenticated()])
    .handler(a.handler.function('forecast')),

  guide: a
    .conversation({
      aiModel: a.ai.model('Claude Sonnet 4'),
      systemPrompt: 'You plan hikes.\nAsk for the length first.',
      inferenceConfiguration: { temperature: 0, maxTokens: 1000 },
      tools: [
        a.ai.dataTool({ name: 'searchTrails', description: 'Lists the trails', model: a.ref('Trail'), modelOperation: 'list' }),
        a.ai.dataTool({ name: 'weather_1', description: "The valley's weather", query: a.ref('forecast') }),
      ],
    })
    .authorization((allow) => [allow.owner()]),

  helpDesk: a
    .conversation({ aiModel: a.ai.model('Amazon Nova Pro'), systemPrompt: 'You answer questions.', inferenceConfiguration: { topP: 0.5 }, tools: [] })
    .authorization((allow) => allow.owner().identityClaim('email')),

  explain: a
    .generation({ aiModel: a.ai.model('Claude 3 Haiku'), systemPrompt: 'Explain.' })
    .arguments({ term: a.string() })
    .returns(a.string())
    .authorization((allow) => allow.authenticated()),

  shout: a.mutation().arguments({ text: a.string() }).returns(a.string()).authorization((allow) => [allow.authenticated()]).handler(a.handler.function('shout')),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
