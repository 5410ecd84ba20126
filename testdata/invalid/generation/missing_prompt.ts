import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  poem: a
    .generation({ aiModel: a.ai.model('Claude 3 Haiku'), systemPrompt: '' })
    .arguments({ about: a.string() })
    .returns(a.string())
    .authorization((allow) => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
