import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const columns = 'abcdefghijklmnopqrstu'.split('');

const schema = a.schema({
  Sheet: a
    .model(Object.fromEntries(columns.map((column) => [column, a.string()])))
    .secondaryIndexes((index) => columns.map((column) => index(column)))
    .authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
