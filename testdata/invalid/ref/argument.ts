import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Plane: a.model({ seats: a.integer() }).authorization((allow) => [allow.owner()]),
  find: a.query().arguments({ planes: a.ref('Plane').array() }).returns(a.integer()).authorization((allow) => [allow.authenticated()]).handler(a.handler.function('find')),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
