import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Lens: a.customType({ mount: a.string(), mm: a.integer() }),
  Camera: a
    .model({ lens: a.ref('Lens'), maker: a.string() })
    .secondaryIndexes((index) => [index('lens' as never)])
    .authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
