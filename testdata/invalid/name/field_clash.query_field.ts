import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Boat: a
    .model({ harbour: a.string(), flag: a.string() })
    .secondaryIndexes((index) => [index('harbour').queryField('findBoats'), index('flag').queryField('findBoats')])
    .authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
