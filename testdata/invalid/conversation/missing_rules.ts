import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a
  .schema({
    Plant: a.model({ name: a.string() }),
    gardener: a.conversation({ aiModel: a.ai.model('Claude 3 Haiku'), systemPrompt: 'You know plants.' }),
  })
  .authorization((allow) => [allow.owner()]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
