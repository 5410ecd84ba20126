import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Ship: a.model({ captain: a.enum(['ann', 'bob']) }).authorization((allow) => [allow.ownerDefinedIn('captain')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
