import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Page: a.model({ text: a.string() }).authorization((allow) => [allow.owner()]),
  findPage: a
    .query()
    .arguments({ text: a.string().validate((v) => v.minLength(3)) })
    .returns(a.ref('Page'))
    .authorization((allow) => [allow.authenticated()])
    .handler(a.handler.function('find-page')),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
