import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const base = a.schema({ Pier: a.model({ name: a.string() }).authorization((allow) => [allow.owner()]) });
const boats = a.schema({ Boat: a.model({ name: a.string() }).authorization((allow) => [allow.owner()]) });
const inner = a.combine([base]);
const schema = a.combine([inner as never, boats]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
