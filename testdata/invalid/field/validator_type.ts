import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Meal: a.model({ calories: a.integer().validate((v: any) => v.maxLength(4)) }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
