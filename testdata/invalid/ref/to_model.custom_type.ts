import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Pilot: a.model({ name: a.string(), crew: a.ref('Crew') }).authorization((allow) => [allow.owner()]),
  Crew: a.customType({ captain: a.ref('Pilot') }),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
