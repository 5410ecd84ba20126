import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Airport: a.model({ iata: a.string(), city: a.string() }).identifier(['iata']).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
