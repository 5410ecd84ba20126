import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Bike: a.model({ frame: a.string() }).authorization((allow) => [allow.owner()]),
  colour: a.string().required(),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
