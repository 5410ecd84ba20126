import { a } from '@aws-amplify/backend';

export const catalogue = a
  .schema({
    Money: a.customType({ cents: a.integer().required(), currency: a.enum(['EUR', 'CHF']) }),
    Article: a.model({ title: a.string().required(), price: a.ref('Money').required(), lines: a.hasMany('SaleLine', 'articleId') }).secondaryIndexes((index) => [index('title')]),
    Shelf: a.model({ room: a.string().required(), number: a.integer().required() }).identifier(['room', 'number']),
  })
  .authorization((allow) => [allow.publicApiKey().to(['read']), allow.group('clerks')]);
