import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Shift: a.model({ from: a.time(), cook: a.integer() }).authorization((allow) => [allow.ownerDefinedIn('cook')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
