import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Hangar: a
    .model({ airport: a.string().required(), number: a.integer().required(), planes: a.hasMany('Plane', 'airport') })
    .identifier(['airport', 'number'])
    .authorization((allow) => [allow.owner()]),
  Plane: a.model({ airport: a.string(), hangar: a.belongsTo('Hangar', 'airport') }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
