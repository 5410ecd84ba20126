import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Book: a.model({ id: a.id(), title: a.string() }).authorization((allow) => [allow.authenticated()]),
  Novel: a.model({ title: a.string(), id: a.id().required() }).authorization((allow) => [allow.authenticated()]),
  Paper: a.model({ id: a.string().required(), title: a.string() }).authorization((allow) => [allow.authenticated()]),
  Ticket: a.model({ id: a.integer().required(), seat: a.string() }).authorization((allow) => [allow.authenticated()]),
  Plain: a.model({ seat: a.string() }).authorization((allow) => [allow.authenticated()]),
  Explicit: a.model({ seat: a.string() }).identifier(['id']).authorization((allow) => [allow.authenticated()]),
  Stamped: a
    .model({ id: a.id().required(), createdAt: a.datetime(), updatedAt: a.string().required() })
    .authorization((allow) => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
