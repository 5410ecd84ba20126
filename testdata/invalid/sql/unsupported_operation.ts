import { a, defineData, secret, type ClientSchema } from '@aws-amplify/backend';
import { configure } from '@aws-amplify/data-schema/internals';

const schema = configure({ database: { engine: 'postgresql', connectionUri: secret('PG_URI') } })
  .schema({
    tram: a.model({ id: a.string().required() }).identifier(['id']),
  })
  .authorization((allow) => [allow.authenticated().to(['get', 'sync'])]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
