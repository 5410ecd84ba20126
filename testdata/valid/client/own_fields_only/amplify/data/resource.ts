import { a, defineData, type ClientSchema } from '@aws-amplify/backend';

// Selection sets of a front end's types end at a model's own fields.
const schema = a.schema({
  Choir: a
    .model({
      name: a.string().required(),
      seat: a.customType({ town: a.string(), at: a.customType({ lat: a.float(), long: a.float() }) }),
      singers: a.hasMany('Singer', 'choirId'),
      archive: a.hasOne('Archive', 'choirId'),
    })
    .authorization((allow) => [allow.publicApiKey()]),
  Singer: a
    .model({
      name: a.string().required(),
      voice: a.enum(['soprano', 'alto', 'tenor', 'bass']),
      choirId: a.id(),
      choir: a.belongsTo('Choir', 'choirId'),
    })
    .authorization((allow) => [allow.publicApiKey()]),
  Archive: a
    .model({ shelves: a.integer(), choirId: a.id(), choir: a.belongsTo('Choir', 'choirId') })
    .disableOperations(['list', 'delete'])
    .authorization((allow) => [allow.publicApiKey()]),
});

export type Schema = ClientSchema<typeof schema, { selectionSetDepth: 0 }>;
export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'apiKey' } });
