import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Garden: a.model({ plot: a.string() }).authorization((allow) => [allow.owner()]),

export const data = defineData({ schema });
