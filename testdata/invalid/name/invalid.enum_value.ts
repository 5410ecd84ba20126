import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Ship: a.model({ flag: a.enum(['pan-ama', 'malta']) }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
