import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Box: a.model({ w: a.float(), shelfId: a.id() }).authorization((allow) => [allow.owner()]),
  boxes: a.query().returns(a.hasMany('Box', 'shelfId') as never).authorization((allow) => [allow.authenticated()]).handler(a.handler.function('boxes')),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
