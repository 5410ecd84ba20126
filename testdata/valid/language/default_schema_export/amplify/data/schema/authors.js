import { a } from '@aws-amplify/backend';

/** A plain JavaScript module. */
export const authors = {
  Author: a.model({ name: a.string(), books: a.hasMany('Book', 'authorId') }),
};
