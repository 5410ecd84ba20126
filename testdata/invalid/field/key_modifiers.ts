import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Wing: a
    .model({ letter: a.string().required().validate((v) => v.maxLength(1)), floors: a.integer() })
    .identifier(['letter'])
    .authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
