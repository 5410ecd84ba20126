import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Waiter: a
    .model({
      name: a.string().required(),
      wage: a.float().authorization((allow) => [allow.owner(), allow.group('payroll').to(['read'])]),
    })
    .authorization((allow) => [allow.owner(), allow.group('chefs').to(['read'])]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
