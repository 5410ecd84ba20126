import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Sign: a.model({ text: a.string().default('Press "Start"') }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
