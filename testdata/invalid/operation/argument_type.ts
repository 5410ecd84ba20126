import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Box: a.model({ w: a.float() }).authorization((allow) => [allow.owner()]),
  weigh: a
    .query()
    .arguments({ box: a.belongsTo('Box', 'boxId') as never })
    .returns(a.float())
    .authorization((allow) => [allow.authenticated()])
    .handler(a.handler.function('weigh')),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
