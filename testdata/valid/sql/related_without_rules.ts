import { type ClientSchema, a, defineData, secret } from '@aws-amplify/backend';
import { configure } from '@aws-amplify/data-schema/internals';

// Models without rules are for IAM callers, and so are the connections that lead to them, however many do.
const schema = configure({ database: { engine: 'postgresql', connectionUri: secret('PG_URI') } })
  .schema({
    Quay: a
      .model({ id: a.integer().required(), crates: a.hasMany('Crate', 'quayId'), boats: a.hasMany('Boat', 'quayId') })
      .identifier(['id']),
    Owner: a
      .model({ id: a.integer().required(), crates: a.hasMany('Crate', 'ownerId'), boats: a.hasMany('Boat', 'ownerId') })
      .identifier(['id']),
    Crate: a
      .model({
        id: a.integer().required(),
        size: a.ref('Size'),
        inner: a.ref('Size'),
        quayId: a.integer(),
        quay: a.belongsTo('Quay', 'quayId'),
        ownerId: a.integer(),
        owner: a.belongsTo('Owner', 'ownerId'),
      })
      .identifier(['id']),
    Boat: a
      .model({
        id: a.integer().required().authorization((allow) => [allow.publicApiKey()]),
        name: a.string().authorization((allow) => [allow.publicApiKey()]),
        size: a.ref('Size'),
        quayId: a.integer(),
        quay: a.belongsTo('Quay', 'quayId'),
        ownerId: a.integer(),
        owner: a.belongsTo('Owner', 'ownerId'),
        sails: a.hasMany('Sail', 'boatId'),
      })
      .identifier(['id']),
    Sail: a
      .model({ id: a.integer().required(), boatId: a.integer(), boat: a.belongsTo('Boat', 'boatId') })
      .identifier(['id'])
      .disableOperations(['list'])
      .authorization((allow) => [allow.authenticated()]),
    Size: a.customType({ width: a.float(), height: a.float() }),
  });

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 30 } },
});
