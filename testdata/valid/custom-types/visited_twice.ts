import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
// A custom type that several models with different rules reach gains the default mode.
const schema = a.schema({
  Money: a.customType({ amount: a.float().required(), currency: a.enum(['EUR', 'USD']) }),

  Invoice: a
    .model({ total: a.ref('Money'), tax: a.ref('Money').required(), lines: a.ref('Money').required().array() })
    .authorization((allow) => [allow.publicApiKey()]),

  Refund: a.model({ paid: a.ref('Money') }).authorization((allow) => [allow.guest()]),

  Bill: a.model({ due: a.customType({ money: a.ref('Money'), note: a.string() }) }).authorization((allow) => [allow.owner()]),

  Unused: a.customType({ nothing: a.boolean() }),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 30 } },
});
