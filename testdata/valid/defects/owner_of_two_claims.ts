import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
// As above, with a declared field: it still comes twice in the subscription filter and the arguments.
const schema = a.schema({
  Diary: a
    .model({ text: a.string(), writer: a.string() })
    .authorization((allow) => [allow.ownerDefinedIn('writer').identityClaim('email'), allow.ownerDefinedIn('writer').identityClaim('sub')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
