import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Cellar: a.model({ bottles: a.integer() }).authorization((allow) => [allow.groups(['stewards', 'chefs']), allow.group('chefs').to(['read'])]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
