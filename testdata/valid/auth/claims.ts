import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Draft: a.model({ text: a.string() }).authorization((allow) => [allow.owner().identityClaim('email')]),
  Letter: a.model({ text: a.string(), author: a.string() }).authorization((allow) => [allow.ownerDefinedIn('author').identityClaim('sub').to(['read', 'update'])]),
  Chained: a.model({ text: a.string() }).authorization((allow) => [allow.owner().to(['create', 'read']).identityClaim('custom:account')]),
  Crew: a.model({ name: a.string() }).authorization((allow) => [allow.group('leads').withClaimIn('custom:roles')]),
  Teams: a.model({ name: a.string() }).authorization((allow) => [allow.groups(['leads', 'staff']).withClaimIn('roles').to(['read']), allow.groups(['leads']).to(['update'])]),
  Squad: a.model({ name: a.string(), lead: a.string() }).authorization((allow) => [allow.groupDefinedIn('lead').withClaimIn('team')]),
  Shared: a.model({ name: a.string(), readers: a.string().array() }).authorization((allow) => [
    allow.groupsDefinedIn('readers').to(['read']).withClaimIn('clubs'),
    allow.owner('userPools').identityClaim('user_id'),
  ]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
