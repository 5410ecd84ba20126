import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Station: a.model({ name: a.string() }).authorization((allow) => [allow.authenticated()]),
  nearest: a
    .query()
    .returns(a.ref('Station'))
    .authorization((allow) => [allow.authenticated()])
    .handler(a.handler.custom({ entry: './handlers/noop.js', dataSource: a.ref('Sation') })),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
