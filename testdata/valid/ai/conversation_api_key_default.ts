import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a
  .schema({
    Exhibit: a.model({ name: a.string().required(), room: a.integer() }),
    Hours: a.customType({ day: a.string(), open: a.time(), close: a.time() }),
    hours: a.query().returns(a.ref('Hours').array()).authorization((allow) => [allow.publicApiKey(), allow.authenticated()]).handler(a.handler.function('hours')),
    docent: a
      .conversation({
        aiModel: a.ai.model('Claude Haiku 4.5'),
        systemPrompt: 'You guide visitors through the museum.',
        tools: [
          a.ai.dataTool({ name: 'exhibits', description: 'All exhibits', model: a.ref('Exhibit'), modelOperation: 'list' }),
          a.ai.dataTool({ name: 'hours', description: 'Opening hours', query: a.ref('hours') }),
        ],
      })
      .authorization((allow) => allow.owner()),
    caption: a
      .generation({ aiModel: a.ai.model('Amazon Nova Micro'), systemPrompt: 'Write a caption.' })
      .arguments({ of: a.string().required() })
      .returns(a.string())
      .authorization((allow) => [allow.publicApiKey()]),
  })
  .authorization((allow) => [allow.publicApiKey().to(['read']), allow.authenticated()]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'apiKey' },
});
