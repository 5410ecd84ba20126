import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

const schema = a
  .schema({
    // How far a book is.
    State: a.enum(['ORDERED', 'SHELVED', 'LENT']),

    Place: a.customType({
      room: a.string().required(),
      shelf: a.integer(),
      at: a.customType({ lat: a.float().required(), lng: a.float().required() }),
    }),

    /** Who writes. */
    Author: a
      .model({
        /** As printed on the cover. */
        name: a.string().required(),
        email: a.email(),
        rank: a.enum(['new', 'known']),
        home: a.ref('Place'),
        books: a.hasMany('Book', ['authorId']),
        portrait: a.hasOne('Portrait', ['authorId']),
      })
      .authorization((allow) => [allow.owner(), allow.authenticated().to(['read'])]),

    Portrait: a.model({
      url: a.url().required(),
      authorId: a.id().required(),
      author: a.belongsTo('Author', ['authorId']),
    }),

    Book: a
      .model({
        branch: a.id().required(),
        isbn: a.string().required(),
        title: a.string().required(),
        pages: a.integer().required(),
        price: a.float(),
        isNew: a.boolean().required(),
        tags: a.string().required().array(),
        printedOn: a.date(),
        extra: a.json(),
        state: a.ref('State').required(),
        places: a.ref('Place').required().array().required(),
        authorId: a.id().required(),
        author: a.belongsTo('Author', ['authorId']),
        loans: a.hasMany('Loan', ['bookBranch', 'bookIsbn']),
      })
      .identifier(['branch', 'isbn'])
      .secondaryIndexes((index) => [
        index('authorId').sortKeys(['pages']).queryField('booksOfAuthor'),
        index('state'),
        index('title').sortKeys(['isbn', 'pages']),
      ])
      .disableOperations(['onDelete']),

    Loan: a.model({
      bookBranch: a.id().required(),
      bookIsbn: a.string().required(),
      book: a.belongsTo('Book', ['bookBranch', 'bookIsbn']),
      until: a.datetime().required(),
    }),

    // Finds books by their words.
    search: a
      .query()
      .arguments({ words: a.string().required(), near: a.ref('Place'), state: a.ref('State') })
      .returns(a.ref('Book').array())
      .handler(a.handler.function('search')),

    ping: a.query().returns(a.string()).handler(a.handler.function('ping')),

    order: a
      .mutation()
      .arguments({ isbn: a.string().required(), before: a.datetime() })
      .returns(a.customType({ count: a.integer().required(), note: a.string() }))
      .handler(a.handler.function('order')),

    recount: a.mutation().arguments({ branch: a.id() }).handler(a.handler.function('recount').async()),

    ordered: a
      .subscription()
      .for(a.ref('order'))
      .handler(a.handler.custom({ entry: './handlers/ordered.js' }))
      .authorization((allow) => [allow.authenticated()]),

    outline: a
      .generation({ aiModel: a.ai.model('Claude 3 Haiku'), systemPrompt: 'Outline the book.' })
      .arguments({ text: a.string().required() })
      .returns(a.customType({ heading: a.string(), points: a.string().array() })),

    librarian: a
      .conversation({ aiModel: a.ai.model('Claude 3 Haiku'), systemPrompt: 'Help the reader.' })
      .authorization((allow) => allow.owner()),
  })
  .authorization((allow) => [allow.authenticated()]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
