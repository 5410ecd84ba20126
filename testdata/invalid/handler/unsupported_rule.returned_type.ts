import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a
  .schema({
    Wind: a.customType({ knots: a.float() }),
    Station: a.model({ name: a.string() }),
    wind: a.query().returns(a.ref('Wind')).handler(a.handler.function('wind')),
  })
  .authorization((allow) => [allow.owner()]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
