import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Phase: a.enum(['full', 'new', 'full']),
  Moon: a.model({ phase: a.ref('Phase') }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
