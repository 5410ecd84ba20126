import { a, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Post: a
    .model({ title: a.string().required(), author: a.belongsTo('Author', 'authorId') })
    .authorization((allow) => [allow.owner()]),
  Comment: a.model({ text: a.strng() }).authorization((allow) => [allow.owner()]),
  Stage: a.enum(['draft', 'draft']),
});

export const data = defineData({ schema });
