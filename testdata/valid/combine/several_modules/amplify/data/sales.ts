import { a } from '@aws-amplify/backend';

const rules = 'unused';

export const schema = a.schema({
  Sale: a.model({ at: a.datetime(), lines: a.hasMany('SaleLine', 'saleId'), clerkId: a.id(), clerk: a.belongsTo('Clerk', 'clerkId') }).authorization((allow) => [allow.owner(), allow.group('clerks')]),
  SaleLine: a
    .model({ saleId: a.id().required(), sale: a.belongsTo('Sale', 'saleId'), articleId: a.id(), article: a.belongsTo('Article', 'articleId'), count: a.integer().default(1) })
    .authorization((allow) => [allow.owner()]),
  onSale: a.subscription().for(a.ref('Sale').mutations(['create'])).authorization((allow) => [allow.group('clerks')]).handler(a.handler.custom({ entry: './resolvers/onSale.js' })),
});
