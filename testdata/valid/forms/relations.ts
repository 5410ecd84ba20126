import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

// Relationships, keys and rules that decide what a form asks for: conformance/forms uses them in a browser.
const schema = a
  .schema({
    Author: a.model({
      name: a.string().required(),
      books: a.hasMany('Book', 'authorId'),
      portrait: a.hasOne('Portrait', 'authorId'),
    }),
    Book: a.model({
      title: a.string().required(),
      authorId: a.id().required(),
      author: a.belongsTo('Author', 'authorId'),
      shelfHall: a.string(),
      shelfNumber: a.integer(),
      shelf: a.belongsTo('Shelf', ['shelfHall', 'shelfNumber']),
      genres: a.hasMany('BookGenre', 'bookId'),
    }),
    Portrait: a.model({ title: a.string(), authorId: a.id(), author: a.belongsTo('Author', 'authorId') }),
    Shelf: a
      .model({ hall: a.string().required(), number: a.integer().required(), label: a.string(), books: a.hasMany('Book', ['shelfHall', 'shelfNumber']) })
      .identifier(['hall', 'number']),
    Genre: a.model({ name: a.string().required(), books: a.hasMany('BookGenre', 'genreId') }),
    BookGenre: a.model({
      bookId: a.id().required(),
      genreId: a.id().required(),
      book: a.belongsTo('Book', 'bookId'),
      genre: a.belongsTo('Genre', 'genreId'),
    }),
    Note: a
      .model({
        text: a.string(),
        stars: a.integer().authorization((allow) => [allow.publicApiKey().to(['read']), allow.owner().to(['read'])]),
      })
      .authorization((allow) => [allow.publicApiKey().to(['read']), allow.owner()]),
  })
  .authorization((allow) => [allow.publicApiKey()]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'apiKey' } });
