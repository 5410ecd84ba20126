import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

const product = `Ledger`;
const tone = 'calm';
const rules = `Answer in a ${tone} tone.
Never invent numbers.	Tabs stay.
Escapes: \\\\ and \u00e9 and \`ticks\` and \${braces}.`;

const schema = a.schema({
  assistant: a
    .conversation({
      aiModel: a.ai.model('Claude 3 Haiku'),
      systemPrompt: `You work for ${product}.\n${rules}` + ' ' + "That's all.",
    })
    .authorization((allow) => allow.owner()),

  explain: a
    .generation({ aiModel: a.ai.model(`Claude 3 Opus`), systemPrompt: rules.replace(/"/g, '\\"') })
    .arguments({ term: a.string() })
    .returns(a.string())
    .authorization((allow) => [allow.group(`${product}-users`)]),

  Entry: a.model({ [`text`]: a.string(), memo: a.string().default(`no ${tone} memo`) }).authorization((allow) => [allow.group('Ledger-' + 'users')]),
});

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema });
