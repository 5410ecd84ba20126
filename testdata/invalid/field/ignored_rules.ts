import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Account: a.customType({ iban: a.string().authorization((allow) => [allow.group('finance')]), bank: a.string() }),
  Member: a.model({ account: a.ref('Account') }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
