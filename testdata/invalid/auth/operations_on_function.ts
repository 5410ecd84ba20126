import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a
  .schema({
    Menu: a.model({ name: a.string() }),
    price: a.query().arguments({ dish: a.string() }).returns(a.float()).handler(a.handler.function('price')),
  })
  .authorization((allow) => [allow.group('chefs'), allow.authenticated().to(['read'])]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
