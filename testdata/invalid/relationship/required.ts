import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Hangar: a.model({ gate: a.hasOne('Gate', 'hangarId').required() }).authorization((allow) => [allow.owner()]),
  Gate: a.model({ hangarId: a.id(), hangar: a.belongsTo('Hangar', 'hangarId') }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
