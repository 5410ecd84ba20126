import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const trams = a.schema({ Line: a.model({ number: a.integer() }).authorization((allow) => [allow.owner()]) });
const buses = a.schema({ Line: a.enum(['city', 'night']) });
const schema = a.combine([trams, buses]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
