import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Sort: a.enum(['asc', 'desc']),
  View: a.model({ sort: a.ref('Sorting') }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
