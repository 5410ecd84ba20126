import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Shift: a.model({ from: a.time(), cooks: a.string() }).authorization((allow) => [allow.ownersDefinedIn('cooks')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
