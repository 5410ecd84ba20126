import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Table: a.model({ seats: a.integer() }).authorization((allow) => [allow.ownerDefinedIn('host'), allow.groupsDefinedIn('host')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
