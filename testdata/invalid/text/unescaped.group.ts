import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Memo: a.model({ text: a.string() }).authorization((allow) => [allow.group('The "A" team')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
