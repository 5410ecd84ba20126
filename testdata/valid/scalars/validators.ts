import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Product: a
    .model({
      sku: a.string().required().validate((v) => v.minLength(3, 'too short').maxLength(12).startsWith('SKU-')),
      title: a.string().validate((v) => v.matches('^[A-Z][a-z ]+$', 'Titles start with a "capital" letter')),
      suffix: a.string().default('a-x').validate((v) => v.endsWith('-x')),
      stock: a.integer().validate((v) => v.gte(0, 'never negative').lt(100000)),
      price: a.float().required().validate((v) => v.positive('price must be positive').lte(1999.99)),
      discount: a.float().validate((v) => v.negative()),
      offset: a.float().validate((v) => v.gt(-1.5e3).lt(1e21)),
      rating: a.integer().validate((v) => v.gt(0).lte(5)).authorization((allow) => [allow.authenticated().to(['read'])]),
    })
    .authorization((allow) => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
