import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  order_state: a.enum(['new', 'paid']),
  _internal: a.model({ _hidden: a.string(), value: a.integer() }).authorization((allow) => [allow.authenticated()]),
  purchase_order: a
    .model({ order_number: a.string().required(), state: a.ref('order_state'), states: a.ref('order_state').array(), lines: a.hasMany('purchase_line', 'order_id') })
    .secondaryIndexes((index) => [index('order_number').sortKeys(['state'])])
    .authorization((allow) => [allow.owner()]),
  purchase_line: a
    .model({ order_id: a.id(), order: a.belongsTo('purchase_order', 'order_id'), kind: a.enum(['goods', 'service']), size: a.customType({ height_mm: a.integer() }) })
    .authorization((allow) => [allow.owner()]),
  find_order: a.query().arguments({ the_number: a.string() }).returns(a.ref('purchase_order')).authorization((allow) => [allow.authenticated()]).handler(a.handler.function('find-order')),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
