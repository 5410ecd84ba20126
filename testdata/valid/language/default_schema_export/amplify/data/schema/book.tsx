import { a } from '@aws-amplify/backend';

export const Book = a.model({ title: a.string().required(), authorId: a.id(), author: a.belongsTo('Author', 'authorId') });
