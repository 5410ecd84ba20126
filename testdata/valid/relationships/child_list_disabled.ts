import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Tone: a.enum(['warm', 'cold']),
  Playlist: a.model({ title: a.string(), tracks: a.hasMany('Track', 'playlistId') }).authorization((allow) => [allow.owner()]),
  Track: a
    .model({ length: a.integer(), playlistId: a.id(), mood: a.ref('Tone'), playlist: a.belongsTo('Playlist', 'playlistId') })
    .disableOperations(['list'])
    .authorization((allow) => [allow.owner()]),
  Channel: a
    .model({ name: a.string(), clips: a.hasMany('Clip', 'channelId') })
    .disableOperations(['mutations'])
    .authorization((allow) => [allow.publicApiKey(), allow.group('Editors')]),
  Clip: a
    .model({ channelId: a.id(), seconds: a.float(), channel: a.belongsTo('Channel', 'channelId') })
    .disableOperations(['queries', 'subscriptions'])
    .authorization((allow) => [allow.publicApiKey()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'apiKey' },
});
