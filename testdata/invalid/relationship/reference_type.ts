import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Hangar: a
    .model({ opened: a.date().required(), planes: a.hasMany('Plane', 'hangarOpened') })
    .identifier(['opened'])
    .authorization((allow) => [allow.owner()]),
  Plane: a.model({ hangarOpened: a.datetime(), hangar: a.belongsTo('Hangar', 'hangarOpened') }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
