import { a, defineData, type ClientSchema } from '@aws-amplify/backend';

// A conversation may go without words of its own; a generation may not.
const schema = a.schema({
  Note: a.model({ text: a.string() }).authorization((allow) => [allow.owner()]),
  talk: a
    .conversation({ aiModel: a.ai.model('Claude 3 Haiku'), systemPrompt: '' })
    .authorization((allow) => allow.owner()),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema });
