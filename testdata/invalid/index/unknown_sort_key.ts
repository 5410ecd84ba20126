import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Photo: a
    .model({ album: a.string(), takenAt: a.datetime() })
    .secondaryIndexes((index) => [index('album').sortKeys(['updatedAt' as never])])
    .authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
