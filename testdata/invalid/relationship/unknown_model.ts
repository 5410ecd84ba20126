import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Crew: a.model({ planeId: a.id(), plane: a.belongsTo('Plain', 'planeId') }).authorization((allow) => [allow.owner()]),
  Plane: a.model({ seats: a.integer() }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
