import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Booking: a.model({ at: a.datetime() }).authorization((allow) => [allow.owner(), allow.groupsDefinedIn('restaurants').to(['read'])]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
