import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Tram: a.model({ line: a.integer() }).authorization((allow) => [allow.owner('identityPool' as never)]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
