import { a, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  BlogPost: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]),
  Blog_Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]),
});

export const data = defineData({ schema });
