import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a
  .schema({
    NoGet: a.model({ x: a.string() }).disableOperations(['get']),
    NoList: a.model({ x: a.string() }).disableOperations(['list']),
    NoQueries: a.model({ x: a.string() }).disableOperations(['queries']),
    NoCreate: a.model({ x: a.string() }).disableOperations(['create']),
    NoUpdateDelete: a.model({ x: a.string() }).disableOperations(['update', 'delete']),
    NoMutations: a.model({ x: a.string() }).disableOperations(['mutations']),
    NoSubscriptions: a.model({ x: a.string() }).disableOperations(['subscriptions']),
    NoOnCreate: a.model({ x: a.string() }).disableOperations(['onCreate']),
    NoOnAny: a.model({ x: a.string() }).disableOperations(['onCreate', 'onUpdate', 'onDelete']),
    CoarseAndFine: a.model({ x: a.string() }).disableOperations(['list', 'queries', 'onDelete', 'create', 'mutations']),
    EachMutation: a.model({ x: a.string() }).disableOperations(['create', 'update', 'delete']),
    GetAndList: a.model({ x: a.string() }).disableOperations(['get', 'list']),
    Everything: a.model({ x: a.string() }).disableOperations(['queries', 'mutations', 'subscriptions']),
    None: a.model({ x: a.string() }).disableOperations([] as never),
  })
  .authorization((allow) => [allow.owner(), allow.publicApiKey().to(['read'])]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'apiKey' },
});
