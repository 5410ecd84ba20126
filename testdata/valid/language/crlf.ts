import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

// Windows line ends.
const prompt = `First line
Second line`;

const schema = a.schema({
  Note: a.model({ text: a.string() }).authorization((allow) => [allow.owner()]),
  ask: a
    .generation({ aiModel: a.ai.model('Claude 3 Haiku'), systemPrompt: prompt })
    .arguments({ q: a.string() })
    .returns(a.string()),
});

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema });
