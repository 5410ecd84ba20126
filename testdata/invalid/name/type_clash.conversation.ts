import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  ConversationHelp: a.model({ text: a.string() }).authorization((allow) => [allow.owner()]),
  help: a.conversation({ aiModel: a.ai.model('Claude 3 Haiku'), systemPrompt: 'Help.' }).authorization((allow) => allow.owner()),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
