import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  // @ts-expect-error the builder's type has no second `authorization`
  Stop: a.model({ code: a.string() }).authorization((allow) => [allow.owner()]).authorization((allow) => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
