import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Answer: a.enum(['true', 'false', 'unsure']),
  Question: a.model({ text: a.string(), answer: a.ref('Answer') }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
