import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Dock: a.model({ ships: a.hasMany('Ship', 'dockIds') }).authorization((allow) => [allow.owner()]),
  Ship: a.model({ dockIds: a.id().array(), dock: a.belongsTo('Dock', 'dockIds') }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
