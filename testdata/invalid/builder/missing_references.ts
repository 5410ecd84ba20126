import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Line: a.model({ number: a.integer(), trams: (a.hasMany as any)('Tram') }).authorization((allow) => [allow.owner()]),
  Tram: a.model({ lineId: a.id(), line: (a.belongsTo as any)('Line') }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
