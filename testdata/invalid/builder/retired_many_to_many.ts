import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Line: a.model({ stops: (a as any).manyToMany('Stop', { relationName: 'LineStops' }) }).authorization((allow) => [allow.owner()]),
  Stop: a.model({ lines: (a as any).manyToMany('Line', { relationName: 'LineStops' }) }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
