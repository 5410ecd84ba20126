import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Kitchen: a
    .model({ name: a.string(), cook: a.query().returns(a.string()) as never })
    .authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
