import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Poem: a.customType({ text: a.string().required(), writtenOn: a.date().required() }),
  poem: a
    .generation({ aiModel: a.ai.model('Claude 3 Haiku'), systemPrompt: 'Write.' })
    .arguments({ about: a.string() })
    .returns(a.ref('Poem'))
    .authorization((allow) => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
