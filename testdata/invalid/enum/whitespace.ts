import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Moon: a.model({ phase: a.enum(['full', 'first quarter']) }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
