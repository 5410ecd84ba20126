import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Stop: a.model({ code: (a as any).text().required() }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
