import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Room: a.model({ number: a.string().validate((v) => v.matches('^\\d+$')) }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
