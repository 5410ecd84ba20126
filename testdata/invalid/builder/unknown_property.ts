import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Stop: a.model({ code: a.string() }).authorization((allow) => [allow.owner()]),
  guide: a
    .conversation({ aiModel: a.ai.model('Claude 3 Haiku'), systemPrompt: 'Guide.', temperature: 0.5 } as never)
    .authorization((allow) => allow.owner()),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
