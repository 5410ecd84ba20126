import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

// Fields that nobody declared can decide who a record belongs to.
const schema = a.schema({
  Passport: a
    .model({ country: a.string() })
    .authorization((allow) => [allow.ownerDefinedIn('id'), allow.authenticated().to(['read'])]),
  Visa: a
    .model({ id: a.id().required(), days: a.integer(), office: a.string() })
    .authorization((allow) => [allow.ownerDefinedIn('id'), allow.groupDefinedIn('office')]),
  Stamp: a.model({ port: a.string() }).authorization((allow) => [allow.groupDefinedIn('id'), allow.owner()]),
  Ledger: a.model({ line: a.string() }).authorization((allow) => [allow.ownerDefinedIn('createdAt')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema });
