import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
// A type that holds itself is fine as a model's field and as an argument.
const schema = a.schema({
  Folder: a.customType({ name: a.string().required(), children: a.ref('Folder').array(), parent: a.ref('Folder') }),

  Drive: a.model({ label: a.string(), content: a.ref('Folder') }).authorization((allow) => [allow.owner()]),

  importFolder: a
    .mutation()
    .arguments({ folder: a.ref('Folder').required(), overwrite: a.boolean() })
    .returns(a.integer())
    .authorization((allow) => [allow.authenticated()])
    .handler(a.handler.function('importFolder')),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
