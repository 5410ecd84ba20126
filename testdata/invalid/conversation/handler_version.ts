import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const gardenHandler = { eventVersion: '2.1', getInstance: () => null } as never;

const schema = a.schema({
  Plant: a.model({ name: a.string() }).authorization((allow) => [allow.owner()]),
  gardener: a
    .conversation({ aiModel: a.ai.model('Claude 3 Haiku'), systemPrompt: 'You know plants.', handler: gardenHandler })
    .authorization((allow) => allow.owner()),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
