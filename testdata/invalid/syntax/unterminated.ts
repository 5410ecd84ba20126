import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Garden: a.model({ plot: a.string().default('north), size: a.float() }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
