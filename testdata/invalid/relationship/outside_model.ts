import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Fleet: a.customType({ name: a.string(), planes: a.hasMany('Plane', 'fleetId') as never }),
  Plane: a.model({ fleetId: a.id(), fleet: a.ref('Fleet') }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
