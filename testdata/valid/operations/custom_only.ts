import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
// No model: only custom operations on a data source that the backend adds elsewhere.
const schema = a.schema({
  Song: a.customType({ id: a.id().required(), title: a.string(), artist: a.string() }),
  songById: a
    .query()
    .arguments({ id: a.id().required() })
    .returns(a.ref('Song'))
    .authorization((allow) => [allow.publicApiKey()])
    .handler(a.handler.custom({ dataSource: 'ExternalSongs', entry: './handlers/noop.js' })),
  songsByArtist: a
    .query()
    .arguments({ artist: a.string().required(), limit: a.integer(), order: a.enum(['newest', 'oldest']) })
    .returns(a.ref('Song').required().array().required())
    .authorization((allow) => [allow.publicApiKey(), allow.group('Curators'), allow.groups(['Labels', 'Press'])])
    .handler([
      a.handler.custom({ dataSource: 'ExternalSongs', entry: './handlers/noop.js' }),
      a.handler.custom({ entry: './handlers/readSale.js' }),
    ]),
  addSong: a
    .mutation()
    .arguments({ title: a.string().required(), year: a.integer(), tags: a.string().array(), meta: a.customType({ bpm: a.float(), moods: a.enum(['calm', 'loud']) }) })
    .returns(a.ref('Song'))
    .authorization((allow) => [allow.groups(['Curators', 'Labels'])])
    .handler(a.handler.custom({ dataSource: 'ExternalSongs', entry: './handlers/noop.js' })),
  removeSong: a
    .mutation()
    .arguments({ id: a.id().required() })
    .returns(a.ref('Song'))
    .authorization((allow) => [allow.authenticated(), allow.group('Curators')])
    .handler(a.handler.custom({ dataSource: 'ExternalSongs', entry: './handlers/noop.js' })),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'apiKey' },
});
