import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Recipe: a.model({ title: a.string() }).authorization((allow) => [allow.owner(), allow.authenticated().to(['get', 'read'])]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
