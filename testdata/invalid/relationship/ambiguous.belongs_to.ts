import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Dock: a.model({ ships: a.hasMany('Ship', 'dockId') }).authorization((allow) => [allow.owner()]),
  Ship: a
    .model({ dockId: a.id(), dock: a.belongsTo('Dock', 'dockId'), home: a.belongsTo('Dock', 'dockId') })
    .authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
