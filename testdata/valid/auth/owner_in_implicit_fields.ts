import { a, defineData, type ClientSchema } from '@aws-amplify/backend';

// The owner is read from fields that nobody declares, or from the key.
const schema = a.schema({
  Profile: a
    .model({ motto: a.string() })
    .authorization((allow) => [allow.ownerDefinedIn('id'), allow.authenticated().to(['read'])]),
  Visit: a.model({ page: a.url() }).authorization((allow) => [allow.ownerDefinedIn('createdAt')]),
  Locker: a
    .model({ code: a.id().required(), content: a.string() })
    .identifier(['code'])
    .authorization((allow) => [allow.ownerDefinedIn('code'), allow.ownerDefinedIn('id')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema });
