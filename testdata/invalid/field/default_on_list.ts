import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Song: a.model({ moods: a.string().array().default('calm' as never) }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
