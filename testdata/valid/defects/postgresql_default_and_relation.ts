import { a, defineData, secret, type ClientSchema } from '@aws-amplify/backend';
import { configure } from '@aws-amplify/data-schema/internals';

// On PostgreSQL a default brings a model's relationships back into its create input, with types that don't exist.
const schema = configure({ database: { engine: 'postgresql', connectionUri: secret('PG_URI') } })
  .schema({
    Warehouse: a
      .model({ id: a.integer().required().default(), name: a.string(), pallets: a.hasMany('Pallet', 'warehouseId') })
      .identifier(['id']),
    Pallet: a
      .model({ id: a.string().required(), warehouseId: a.integer(), warehouse: a.belongsTo('Warehouse', 'warehouseId'), kind: a.string().default('euro') })
      .identifier(['id']),
  })
  .authorization((allow) => [allow.authenticated()]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
