import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const north = a.schema({ Region: a.enum(['n1', 'n2']), Shop: a.model({ region: a.ref('Region') }).authorization((allow) => [allow.owner()]) });
const south = a.schema({ Shop: a.model({ name: a.string() }).authorization((allow) => [allow.owner()]) });
const schema = a.combine([north, south]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
