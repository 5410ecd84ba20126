import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Runway: a
    .model({ heading: a.integer().required(), metres: a.integer() })
    .identifier(['headng'] as never)
    .authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
