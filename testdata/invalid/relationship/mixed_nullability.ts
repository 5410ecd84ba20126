import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Hangar: a
    .model({ airport: a.string().required(), number: a.integer().required(), planes: a.hasMany('Plane', ['airport', 'hangarNumber']) })
    .identifier(['airport', 'number'])
    .authorization((allow) => [allow.owner()]),
  Plane: a
    .model({ airport: a.string(), hangarNumber: a.integer().required(), hangar: a.belongsTo('Hangar', ['airport', 'hangarNumber']) })
    .authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
