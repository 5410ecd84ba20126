import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Team: a
    .model({ name: a.string().required(), members: a.hasMany('Member', 'teamId'), badge: a.hasOne('Badge', 'teamId') })
    .authorization((allow) => [allow.owner(), allow.authenticated().to(['read'])]),
  Member: a
    .model({ name: a.string().required(), teamId: a.id(), team: a.belongsTo('Team', 'teamId') })
    .authorization((allow) => [allow.publicApiKey()]),
  Badge: a
    .model({ text: a.string(), teamId: a.id().required(), team: a.belongsTo('Team', ['teamId']) })
    .authorization((allow) => [allow.group('Admin')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'apiKey' },
});
