import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Tram: a.model({ line: a.integer as never, colour: a.string() }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
