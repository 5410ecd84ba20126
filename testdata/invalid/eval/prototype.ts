import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Stop: a.model({ __proto__: a.string() as never, code: a.string() }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
