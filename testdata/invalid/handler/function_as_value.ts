import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]),

  popular: a
    .query()
    .arguments({ words: a.string().array() })
    .returns(a.string().array())
    .authorization((allow) => [allow.authenticated()])
    .handler(a.handler.custom({ entry: './handlers/functionAsValue.js', dataSource: a.ref('Post') })),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
