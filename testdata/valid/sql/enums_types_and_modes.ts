import { a, defineData, secret, type ClientSchema } from '@aws-amplify/backend';
import { configure } from '@aws-amplify/data-schema/internals';

const schema = configure({ database: { engine: 'postgresql', connectionUri: secret('PG'), identifier: 'shop' } })
  .schema({
    kind: a.enum(['goods', 'service']),
    item: a
      .model({ sku: a.string().required(), kind: a.ref('kind'), kinds: a.ref('kind').array(), price: a.float(), owner: a.string(), createdAt: a.datetime(), note: a.string().authorization((allow) => [allow.owner()]) })
      .identifier(['sku'])
      .disableOperations(['delete', 'subscriptions']),
    stockLevel: a
      .model({ sku: a.string().required(), depot: a.integer().required(), counted: a.datetime().required(), n: a.integer() })
      .identifier(['sku', 'depot', 'counted'])
      .authorization((allow) => [allow.guest().to(['get', 'list']), allow.group('depot')]),
  })
  .authorization((allow) => [allow.publicApiKey().to(['read']), allow.owner()]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'apiKey' },
});
