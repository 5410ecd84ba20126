import { a, defineData, secret, type ClientSchema } from '@aws-amplify/backend';
import { configure } from '@aws-amplify/data-schema/internals';

const schema = configure({ database: { engine: 'mysql', connectionUri: secret('URI') } })
  .schema({
    Tram: a.model({ id: a.string().required() }).identifier(['id']),
  })
  .authorization((allow) => [allow.authenticated()])
  .addSubscriptions({
    onTram: a
      .subscription()
      .for(a.ref('Tram').mutations(['create']))
      .authorization((allow) => [allow.authenticated()])
      .handler(a.handler.inlineSql('SELECT 1') as never),
  });

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
