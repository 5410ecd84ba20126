import { a, defineData, secret, type ClientSchema } from '@aws-amplify/backend';
import { configure } from '@aws-amplify/data-schema/internals';

const schema = configure({ database: { engine: 'postgresql', connectionUri: secret('PG_URI') } })
  .schema({ stop: a.model({ code: a.string().required() }).identifier(['code']) })
  .addToSchema({ Ride: a.model({ number: a.string().required() }).identifier(['number']).authorization((allow) => [allow.authenticated()]) } as never)
  .authorization((allow) => [allow.authenticated()]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
