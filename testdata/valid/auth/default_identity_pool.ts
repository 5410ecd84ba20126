import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Shape: a.customType({ sides: a.integer(), colour: a.string() }),
  GuestOnly: a.model({ content: a.string(), shape: a.ref('Shape') }).authorization((allow) => [allow.guest()]),
  Key: a.model({ content: a.string(), shape: a.ref('Shape') }).authorization((allow) => [allow.publicApiKey()]),
  Owned: a.model({ content: a.string(), links: a.hasMany('Link', 'ownedId') }).authorization((allow) => [allow.owner()]),
  Link: a.model({ ownedId: a.id(), owned: a.belongsTo('Owned', 'ownedId') }).authorization((allow) => [allow.authenticated('identityPool'), allow.guest().to(['read'])]),
  shapes: a.query().returns(a.ref('Shape').array()).authorization((allow) => [allow.guest(), allow.authenticated()]).handler(a.handler.function('shapes')),
  area: a.query().arguments({ shape: a.ref('Shape') }).returns(a.float()).authorization((allow) => [allow.authenticated()]).handler(a.handler.custom({ entry: './handlers/noop.js' })),
});

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'identityPool', apiKeyAuthorizationMode: { expiresInDays: 365 } },
});
