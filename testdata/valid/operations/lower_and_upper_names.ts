import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
// Generated names: Cap(operation) + Cap(argument), whatever the case of the two.
const schema = a.schema({
  geo_point: a.customType({ x: a.float() }),
  GetNearest: a
    .query()
    .arguments({ From: a.ref('geo_point').required(), by_kind: a.enum(['a', 'b']), in_box: a.customType({ top_left: a.ref('geo_point'), Size: a.customType({ w: a.float(), unit: a.enum(['m', 'ft']) }) }) })
    .returns(a.customType({ at: a.ref('geo_point'), how_far: a.enum(['near', 'far']), Detail: a.customType({ n: a.integer() }) }))
    .authorization((allow) => [allow.authenticated()])
    .handler(a.handler.function('nearest')),
  set_point: a.mutation().arguments({ p: a.ref('geo_point').array(), q: a.ref('geo_point').required().array().required() }).returns(a.ref('geo_point').array()).authorization((allow) => [allow.authenticated()]).handler(a.handler.custom({ entry: './handlers/noop.js' })),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
