import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
// No operation at all but one: types and enums that nothing uses are still emitted.
const schema = a.schema({
  Unit: a.enum(['metre', 'mile']),
  Distance: a.customType({ value: a.float().required(), unit: a.ref('Unit') }),
  version: a.query().returns(a.string()),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
