import { a, defineData, secret, type ClientSchema } from '@aws-amplify/backend';
import { configure } from '@aws-amplify/data-schema/internals';

const schema = configure({ database: { engine: 'mysql', connectionUri: secret('URI') } }).schema({
  Post: a.model({ id: a.integer().required() }).identifier(['id']).authorization((allow) => [allow.authenticated()]),
  latest: a
    .query()
    .returns(a.string())
    .authorization((allow) => [allow.authenticated()])
    .handler(a.handler.inlineSql(' ')),
});

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema });
