import { a, defineData, secret, type ClientSchema } from '@aws-amplify/backend';
import { configure } from '@aws-amplify/data-schema/internals';

// Models that only IAM reaches, one of them listed by two others.
const schema = configure({ database: { engine: 'mysql', connectionUri: secret('DATABASE_URI') } })
  .schema({
    Author: a.model({ id: a.integer().required(), name: a.string() }).identifier(['id']),
    Shelf: a.model({ id: a.integer().required(), room: a.string() }).identifier(['id']),
    Book: a
      .model({ id: a.integer().required(), author_id: a.integer(), shelf_id: a.integer(), title: a.string() })
      .identifier(['id']),
  })
  .setRelationships((models) => [
    models.Author.relationships({ books: a.hasMany('Book', 'author_id') }),
    models.Shelf.relationships({ books: a.hasMany('Book', 'shelf_id') }),
    models.Book.relationships({ author: a.belongsTo('Author', 'author_id'), shelf: a.belongsTo('Shelf', 'shelf_id') }),
  ]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema });
