import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

// Everything that a client calls: conformance/client runs the real one on it.
const schema = a.schema({
  Genre: a.enum(['novel', 'essay', 'poetry']),
  Place: a.customType({ city: a.string().required(), zip: a.string() }),
  Author: a
    .model({
      name: a.string().required(),
      home: a.ref('Place'),
      books: a.hasMany('Book', 'authorId'),
    })
    .authorization((allow) => [allow.publicApiKey()]),
  Book: a
    .model({
      title: a.string().required(),
      genre: a.ref('Genre'),
      year: a.integer(),
      tags: a.string().array(),
      authorId: a.id(),
      author: a.belongsTo('Author', 'authorId'),
      cover: a.hasOne('Cover', 'bookId'),
    })
    .secondaryIndexes((index) => [index('genre').sortKeys(['year']).queryField('booksByGenre')])
    .authorization((allow) => [allow.publicApiKey()]),
  Cover: a
    .model({ colour: a.string(), bookId: a.id(), book: a.belongsTo('Book', 'bookId') })
    .authorization((allow) => [allow.publicApiKey()]),
  Copy: a
    .model({ library: a.string().required(), number: a.integer().required(), isLent: a.boolean().default(false) })
    .identifier(['library', 'number'])
    .authorization((allow) => [allow.publicApiKey()]),
  Loan: a
    .model({ copy: a.string().required(), due: a.date() })
    .authorization((allow) => [allow.owner(), allow.group('Staff').to(['read'])]),
  Rating: a.customType({ bookId: a.id().required(), stars: a.integer().required() }),
  booksWith: a
    .query()
    .arguments({ word: a.string().required() })
    .returns(a.ref('Book').array())
    .authorization((allow) => [allow.publicApiKey()])
    .handler(a.handler.custom({ dataSource: a.ref('Book'), entry: './handlers/booksWith.js' })),
  rate: a
    .mutation()
    .arguments({ bookId: a.id().required(), stars: a.integer().required() })
    .returns(a.ref('Rating'))
    .authorization((allow) => [allow.publicApiKey()])
    .handler(a.handler.custom({ entry: './handlers/rate.js' })),
  onRate: a
    .subscription()
    .for(a.ref('rate'))
    .arguments({ bookId: a.id() })
    .authorization((allow) => [allow.publicApiKey()])
    .handler(a.handler.custom({ entry: './handlers/onRate.js' })),
  price: a
    .query()
    .arguments({ pages: a.integer().required(), cover: a.customType({ gold: a.boolean() }) })
    .returns(a.float())
    .authorization((allow) => [allow.publicApiKey()])
    .handler(a.handler.function('price')),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'apiKey', apiKeyAuthorizationMode: { expiresInDays: 30 } },
});
