import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Hangar: a.model({ planes: a.hasMany('Plane', 'hangarId') }).authorization((allow) => [allow.owner()]),
  Plane: a.model({ hangar: a.belongsTo('Hangar', 'hangarId') }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
