import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Engine: a.enum(['jet', 'prop']),
  Plane: a.model({ engines: a.hasMany('Engine', 'planeId') }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
