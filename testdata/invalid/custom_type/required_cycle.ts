import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Chicken: a.customType({ egg: a.ref('Egg').required() }),
  Egg: a.customType({ chicken: a.ref('Chicken').required() }),
  Farm: a.model({ first: a.ref('Egg') }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
