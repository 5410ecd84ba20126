import { a, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Author: a.model({
    books: a.hasMany('Book', 'authorId'),
    book_s: a.hasMany('Book', 'editorId'),
  }).authorization((allow) => [allow.owner()]),
  Book: a.model({
    authorId: a.id(),
    editorId: a.id(),
    author: a.belongsTo('Author', 'authorId'),
    editor: a.belongsTo('Author', 'editorId'),
  }).authorization((allow) => [allow.owner()]),
});

export const data = defineData({ schema });
