import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Tip: a.model({ amount: a.float() }).authorization((allow) => [allow.owner(), allow.group('chefs').to([])]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
