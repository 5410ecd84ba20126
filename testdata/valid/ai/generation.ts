import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Recipe: a.customType({ name: a.string(), ingredients: a.string().array(), steps: a.ref('Step').array(), level: a.enum(['easy', 'hard']) }),
  Step: a.customType({ text: a.string(), minutes: a.integer() }),
  Dish: a.model({ name: a.string().required(), recipe: a.ref('Recipe') }).authorization((allow) => [allow.owner()]),

  cook: a
    .generation({
      aiModel: a.ai.model('Claude 3.5 Haiku'),
      systemPrompt: 'You write recipes for what is in the fridge.',
      inferenceConfiguration: { temperature: 0.2, topP: 0.9, maxTokens: 800 },
    })
    .arguments({ have: a.string().required(), allergies: a.string().array(), style: a.customType({ country: a.string(), spicy: a.boolean() }) })
    .returns(a.ref('Recipe'))
    .authorization((allow) => [allow.authenticated(), allow.publicApiKey()]),

  summarise: a
    .generation({ aiModel: a.ai.model('Amazon Nova Lite'), systemPrompt: `Summarise the text.
Keep it short.` })
    .arguments({ text: a.string().required() })
    .returns(a.string().required())
    .authorization((allow) => [allow.group('Editors')]),

  classify: a
    .generation({ aiModel: { resourcePath: 'vendor.some-model-v9:0' }, systemPrompt: 'Sort it.', inferenceConfiguration: { maxTokens: 5 } })
    .arguments({ text: a.string() })
    .returns(a.enum(['spam', 'ham'])),

  score: a
    .generation({ aiModel: a.ai.model('Mistral Large 2'), systemPrompt: 'Give marks.', inferenceConfiguration: {} })
    .arguments({ text: a.string() })
    .returns(a.float().required().array())
    .authorization((allow) => [allow.guest()]),

  anything: a
    .generation({ aiModel: a.ai.model('Llama 3.1 8B Instruct'), systemPrompt: 'Anything.' })
    .arguments({ in: a.json() })
    .returns(a.json().required())
    .authorization((allow) => [allow.authenticated('identityPool')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 30 } },
});
