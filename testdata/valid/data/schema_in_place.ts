import { a, defineData } from '@aws-amplify/backend';

export const data = defineData({
  schema: a.schema({ Memo: a.model({ text: a.string() }) }).authorization((allow) => [allow.publicApiKey()]),
  authorizationModes: { defaultAuthorizationMode: 'apiKey' },
});
