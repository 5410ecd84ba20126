import { a, defineData, secret, type ClientSchema } from '@aws-amplify/backend';
import { configure } from '@aws-amplify/data-schema/internals';

const schema = configure({ database: { engine: 'postgresql', connectionUri: secret('PG_URI') } })
  .schema({
    tram: a.model({ line: a.integer().required() }),
  })
  .authorization((allow) => [allow.authenticated()]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
