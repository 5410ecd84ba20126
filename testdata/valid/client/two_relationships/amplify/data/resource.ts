import { a, defineData, type ClientSchema } from '@aws-amplify/backend';

// Selection sets of a front end's types follow two relationships, however long the chain is.
const schema = a
  .schema({
    Region: a.model({ name: a.string().required(), stations: a.hasMany('Station', 'regionId') }),
    Station: a.model({
      code: a.string().required(),
      regionId: a.id().required(),
      region: a.belongsTo('Region', 'regionId'),
      tracks: a.hasMany('Track', 'stationId'),
      replacesId: a.id(),
      replaces: a.belongsTo('Station', 'replacesId'),
      replacedBy: a.hasMany('Station', 'replacesId'),
    }),
    Track: a.model({
      metres: a.float(),
      stationId: a.id(),
      station: a.belongsTo('Station', 'stationId'),
      signal: a.hasOne('Signal', 'trackId'),
    }),
    Signal: a.model({ aspects: a.integer(), trackId: a.id(), track: a.belongsTo('Track', 'trackId') }),
  })
  .authorization((allow) => [allow.publicApiKey()]);

export type Schema = ClientSchema<typeof schema, { selectionSetDepth: 2 }>;
export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'apiKey' } });
