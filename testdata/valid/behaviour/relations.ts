import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

// Relations: over keys of one part and of several, between models whose rules are alike, overlap or are strangers.
const schema = a.schema({
  Owner: a.model({ name: a.string(), pets: a.hasMany('Pet', 'ownerId'), house: a.hasOne('House', 'ownerId') }).authorization((allow) => [allow.owner(), allow.publicApiKey().to(['read'])]),
  Pet: a.model({ name: a.string(), ownerId: a.id(), holder: a.belongsTo('Owner', 'ownerId') }).authorization((allow) => [allow.owner(), allow.publicApiKey().to(['get'])]),
  House: a.model({ street: a.string(), ownerId: a.id(), holder: a.belongsTo('Owner', 'ownerId') }).authorization((allow) => [allow.group('Post'), allow.owner().to(['read'])]),

  Plant: a
    .model({ country: a.id().required(), number: a.integer().required(), lines: a.hasMany('Line', ['plantCountry', 'plantNumber']), safe: a.hasOne('Safe', ['plantCountry', 'plantNumber']) })
    .identifier(['country', 'number'])
    .authorization((allow) => [allow.authenticated(), allow.publicApiKey().to(['read'])]),
  Line: a
    .model({ label: a.string(), plantCountry: a.id(), plantNumber: a.integer(), plant: a.belongsTo('Plant', ['plantCountry', 'plantNumber']) })
    .authorization((allow) => [allow.authenticated(), allow.publicApiKey().to(['read'])]),
  Safe: a
    .model({ code: a.string(), plantCountry: a.id().required(), plantNumber: a.integer().required(), plant: a.belongsTo('Plant', ['plantCountry', 'plantNumber']) })
    .authorization((allow) => [allow.owner()]),

  Tower: a
    .model({ city: a.string().required(), street: a.string().required(), floor: a.string().required(), flats: a.hasMany('Flat', ['inCity', 'inStreet', 'onFloor']), lift: a.hasOne('Lift', ['inCity', 'inStreet', 'onFloor']) })
    .identifier(['city', 'street', 'floor'])
    .authorization((allow) => [allow.publicApiKey()]),
  Flat: a
    .model({ inCity: a.string(), inStreet: a.string(), onFloor: a.string(), tower: a.belongsTo('Tower', ['inCity', 'inStreet', 'onFloor']) })
    .authorization((allow) => [allow.publicApiKey(), allow.owner()]),
  Lift: a
    .model({ inCity: a.string(), inStreet: a.string(), onFloor: a.string(), tower: a.belongsTo('Tower', ['inCity', 'inStreet', 'onFloor']) })
    .authorization((allow) => [allow.groupDefinedIn('inCity')]),

  Same: a.model({ kids: a.hasMany('SameKid', 'sameId') }).authorization((allow) => [allow.group('A'), allow.group('B')]),
  SameKid: a.model({ sameId: a.id(), same: a.belongsTo('Same', 'sameId') }).authorization((allow) => [allow.group('A'), allow.group('B')]),
  Overlap: a.model({ kids: a.hasMany('OverlapKid', 'overlapId') }).authorization((allow) => [allow.group('A'), allow.group('B')]),
  OverlapKid: a.model({ overlapId: a.id(), overlap: a.belongsTo('Overlap', 'overlapId') }).authorization((allow) => [allow.group('B'), allow.group('C')]),
  Apart: a.model({ kids: a.hasMany('ApartKid', 'apartId') }).authorization((allow) => [allow.group('A')]),
  ApartKid: a.model({ apartId: a.id(), apart: a.belongsTo('Apart', 'apartId') }).authorization((allow) => [allow.group('B')]),

  Account: a
    .model({ userId: a.string().required(), cards: a.hasMany('Card', 'userId'), badge: a.hasOne('Badge', 'userId') })
    .identifier(['userId'])
    .authorization((allow) => [allow.ownerDefinedIn('userId'), allow.group('Keys').to(['read'])]),
  Card: a.model({ userId: a.string(), account: a.belongsTo('Account', 'userId') }).authorization((allow) => [allow.ownerDefinedIn('userId'), allow.group('Keys').to(['read'])]),
  Badge: a.model({ userId: a.string().required(), account: a.belongsTo('Account', 'userId') }).authorization((allow) => [allow.ownerDefinedIn('userId'), allow.owner()]),

  Guarded: a
    .model({
      name: a.string(),
      files: a.hasMany('File', 'guardedId').authorization((allow) => [allow.owner()]),
      key: a.hasOne('Token', 'guardedId').authorization((allow) => [allow.group('Keys').to(['read'])]),
    })
    .authorization((allow) => [allow.owner(), allow.group('Keys')]),
  File: a
    .model({ name: a.string(), guardedId: a.id(), guarded: a.belongsTo('Guarded', 'guardedId').authorization((allow) => [allow.owner().to(['read'])]) })
    .disableOperations(['subscriptions'])
    .authorization((allow) => [allow.owner(), allow.group('Keys').to(['read'])]),
  Token: a.model({ guardedId: a.id(), guarded: a.belongsTo('Guarded', 'guardedId') }).authorization((allow) => [allow.group('Keys')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 30 } } });
