import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
// The reference names enum filters of children whose list is disabled, and defines none of them.
const schema = a.schema({
  Tint: a.enum(['red', 'blue']),
  Palette: a.model({ name: a.string(), swatches: a.hasMany('Swatch', 'paletteId') }).authorization((allow) => [allow.owner()]),
  Swatch: a
    .model({ paletteId: a.id(), palette: a.belongsTo('Palette', 'paletteId'), tint: a.ref('Tint'), finish: a.enum(['matte', 'gloss']) })
    .disableOperations(['list', 'mutations', 'subscriptions'])
    .authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
