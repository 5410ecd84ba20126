import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Kind: a.enum(['a', 'b']),
  Size: a.customType({ w: a.float().required(), h: a.float().required() }),
  Box: a
    .model({ kind: a.ref('Kind'), kinds: a.ref('Kind').array(), size: a.ref('Size').required(), label: a.string() })
    .secondaryIndexes((index) => [index('label')])
    .disableOperations(['list', 'subscriptions', 'update'])
    .authorization((allow) => [allow.owner()]),
  Crate: a
    .model({ kind: a.ref('Kind'), size: a.ref('Size') })
    .disableOperations(['mutations'])
    .authorization((allow) => [allow.authenticated()]),
  Sack: a.model({ kind: a.ref('Kind') }).disableOperations(['queries']).authorization((allow) => [allow.authenticated()]),
  onlyQuery: a.query().returns(a.ref('Crate')),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
