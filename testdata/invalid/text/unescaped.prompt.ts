import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Memo: a.model({ text: a.string() }).authorization((allow) => [allow.owner()]),
  rewrite: a
    .generation({ aiModel: a.ai.model('Claude 3 Haiku'), systemPrompt: `Call the user "chef".` })
    .arguments({ text: a.string() })
    .returns(a.string())
    .authorization((allow) => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
