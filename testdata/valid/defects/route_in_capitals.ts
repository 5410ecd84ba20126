import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  askFAQ: a
    .conversation({ aiModel: a.ai.model('Amazon Nova Lite'), systemPrompt: 'You answer questions.' })
    .authorization((allow) => allow.owner()),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema });
