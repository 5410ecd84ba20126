import { a, defineData, type ClientSchema } from '@aws-amplify/backend';

// Declared arguments that are none are not the same to clients as none declared.
const schema = a.schema({
  eraseAccount: a
    .mutation()
    .arguments({})
    .returns(a.customType({ done: a.boolean().required(), counts: a.json() }))
    .authorization((allow) => [allow.authenticated()])
    .handler(a.handler.function('erase-account')),
  version: a
    .query()
    .returns(a.string())
    .authorization((allow) => [allow.authenticated()])
    .handler(a.handler.function('version')),
});

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'userPool' } });
