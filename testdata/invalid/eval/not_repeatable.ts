import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Stop: a.model({ openedAt: a.timestamp().default(Math.floor(Date.now() / 1000)) }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
