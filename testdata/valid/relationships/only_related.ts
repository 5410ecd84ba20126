import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
// Models whose connection and filter exist only because another model has many of them.
const schema = a.schema({
  Album: a.model({ name: a.string(), photos: a.hasMany('Photo', 'albumId'), cover: a.hasOne('Cover', 'albumId') }).disableOperations(['mutations', 'subscriptions']).authorization((allow) => [allow.publicApiKey()]),
  Photo: a.model({ albumId: a.id(), album: a.belongsTo('Album', 'albumId'), url: a.url(), taken: a.timestamp(), size: a.customType({ w: a.integer(), h: a.integer() }) }).disableOperations(['queries', 'mutations', 'subscriptions']).authorization((allow) => [allow.owner()]),
  Cover: a.model({ albumId: a.id(), album: a.belongsTo('Album', 'albumId') }).disableOperations(['get', 'list', 'create']).authorization((allow) => [allow.group('curators')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'apiKey' },
});
