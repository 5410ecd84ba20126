import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  version: a.query().returns(a.string()).authorization((allow) => [allow.authenticated()]).handler(a.handler.function('version')),
  reindex: a.mutation().authorization((allow) => [allow.authenticated()]).handler((a.handler.function('reindex') as any).async()),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
