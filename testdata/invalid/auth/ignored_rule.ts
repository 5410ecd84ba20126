import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a
  .schema({
    Order: a.model({ dish: a.string() }),
    total: a.query().returns(a.float()).handler(a.handler.function('total')),
  })
  .authorization((allow) => [allow.owner()]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
