import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  person: a
    .model({
      tenant: a.id().required(),
      email: a.email().required(),
      number: a.integer().required(),
      mood: a.enum(['good', 'bad']),
      pets: a.hasMany('pet', ['ownerTenant', 'ownerEmail', 'ownerNumber']),
    })
    .identifier(['tenant', 'email', 'number'])
    .secondaryIndexes((index) => [index('mood').sortKeys(['email', 'number']), index('email').name('peopleByEmail')])
    .authorization((allow) => [allow.authenticated()]),

  pet: a
    .model({
      ownerTenant: a.id().required(),
      ownerEmail: a.email().required(),
      ownerNumber: a.integer().required(),
      nick: a.string(),
      kinds: a.enum(['cat', 'dog']),
      owner: a.belongsTo('person', ['ownerTenant', 'ownerEmail', 'ownerNumber']),
    })
    .authorization((allow) => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
