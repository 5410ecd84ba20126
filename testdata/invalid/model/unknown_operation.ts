import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Ledger: a
    .model({ amount: a.float() })
    .disableOperations(['remove' as never])
    .authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
