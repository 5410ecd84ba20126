import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Code: a.model({ digits: a.string().validate((v) => v.maxLength(-6)) }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
