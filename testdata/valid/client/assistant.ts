import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

// What a client asks of AI routes: conformance/client runs the real one on it.
const schema = a.schema({
  Recipe: a.customType({ name: a.string().required(), steps: a.string().array(), minutes: a.integer() }),
  cook: a
    .generation({ aiModel: a.ai.model('Claude 3 Haiku'), systemPrompt: 'Make a recipe.' })
    .arguments({ ingredients: a.string().required().array(), vegan: a.boolean() })
    .returns(a.ref('Recipe'))
    .authorization((allow) => [allow.authenticated()]),
  chat: a
    .conversation({ aiModel: a.ai.model('Amazon Nova Pro'), systemPrompt: 'You talk about food.' })
    .authorization((allow) => allow.owner()),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema });
