import { a, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]),
  Comment: a.model({ body: a.string() }).authorization((allow) => [allow.owner()]),
});

export const data = defineData({ schema });
