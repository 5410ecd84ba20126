import { a, defineData, type ClientSchema } from '@aws-amplify/backend';

// What the files of forms mean by ModelForm, CreateForm and UpdateForm themselves.
const schema = a.schema({
  Model: a.model({ name: a.string().required(), part: a.ref('Create') }).authorization((allow) => [allow.owner()]),
  Update: a.model({ text: a.string(), modelId: a.id() }).authorization((allow) => [allow.owner()]),
  Create: a.customType({ text: a.string() }),
  create: a.model({ text: a.string() }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'userPool' } });
