import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Pilot: a.model({ name: a.string() }).authorization((allow) => [allow.owner()]),
  Plane: a.model({ pilot: a.ref('Pilot') }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
