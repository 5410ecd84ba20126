import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Split: a
    .model({ text: a.string() })
    .authorization((allow) => [allow.owner().to(['read']), allow.publicApiKey().to(['create']), allow.guest().to(['update'])]),
  OnlyGet: a.model({ text: a.string() }).authorization((allow) => [allow.publicApiKey().to(['get'])]),
  OnlyList: a.model({ text: a.string() }).authorization((allow) => [allow.authenticated().to(['list', 'listen'])]),
  SyncSearch: a.model({ text: a.string() }).authorization((allow) => [allow.group('Ops').to(['sync', 'search']), allow.owner().to(['create', 'delete'])]),
  Nothing: a.model({ text: a.string() }).authorization((allow) => [allow.group('Ops'), allow.publicApiKey().to([])]),
  ReadOnlyGuests: a
    .model({ text: a.string(), kind: a.string() })
    .secondaryIndexes((index) => [index('kind')])
    .authorization((allow) => [allow.guest().to(['get']), allow.authenticated('identityPool').to(['list']), allow.group('Ops').to(['create', 'update', 'delete'])]),
  Writers: a
    .model({ text: a.string() })
    .authorization((allow) => [allow.ownersDefinedIn('writers').to(['create', 'update']), allow.owner().to(['read', 'delete']), allow.groupsDefinedIn('teams').to(['read'])]),
});

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 10 } },
});
