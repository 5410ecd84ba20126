import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
// Owner fields: declared, implied, required, of another text type, in keys and indexes, several of them.
const schema = a.schema({
  Declared: a.model({ owner: a.string(), text: a.string() }).authorization((allow) => [allow.owner()]),
  DeclaredRequired: a.model({ owner: a.string().required(), text: a.string() }).authorization((allow) => [allow.owner()]),
  AsId: a.model({ author: a.id(), text: a.string() }).authorization((allow) => [allow.ownerDefinedIn('author')]),
  AsEmail: a.model({ author: a.email(), text: a.string() }).authorization((allow) => [allow.ownerDefinedIn('author').identityClaim('email')]),
  Several: a
    .model({ text: a.string(), reviewers: a.string().required().array() })
    .authorization((allow) => [allow.owner(), allow.ownerDefinedIn('approver').to(['read', 'update']), allow.ownersDefinedIn('reviewers').to(['read'])]),
  Indexed: a
    .model({ owner: a.string().required(), month: a.string() })
    .secondaryIndexes((index) => [index('owner').sortKeys(['month'])])
    .authorization((allow) => [allow.owner(), allow.publicApiKey().to(['read'])]),
  Keyed: a
    .model({ userId: a.string().required(), device: a.string().required() })
    .identifier(['userId', 'device'])
    .authorization((allow) => [allow.ownerDefinedIn('userId').identityClaim('sub')]),
  NoListen: a.model({ text: a.string() }).authorization((allow) => [allow.owner().to(['create', 'get', 'list'])]),
  GroupAndOwner: a
    .model({ team: a.string(), teams: a.string().array(), text: a.string() })
    .authorization((allow) => [allow.groupDefinedIn('team'), allow.groupsDefinedIn('teams').to(['read']), allow.owner(), allow.group('Admins')]),
});

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: {} } });
