import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  chat: a
    .conversation({
      aiModel: a.ai.model('Claude 3.5 Sonnet v2'),
      systemPrompt: 'You are a helpful clerk of the town library.',
    })
    .authorization((allow) => allow.owner()),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
