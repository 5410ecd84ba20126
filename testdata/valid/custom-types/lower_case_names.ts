import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  loc: a.customType({ lat: a.float().required(), lng: a.float(), tag: a.enum(['home', 'work']) }),

  trip: a.model({ start: a.ref('loc').required(), stops: a.ref('loc').array() }).authorization((allow) => [allow.owner()]),

  nearest: a
    .query()
    .arguments({ at: a.ref('loc').required(), options: a.customType({ max: a.integer(), unit: a.enum(['km', 'mi']), box: a.customType({ north: a.float() }) }) })
    .returns(a.ref('loc').array())
    .authorization((allow) => [allow.authenticated()])
    .handler(a.handler.function('nearest')),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
