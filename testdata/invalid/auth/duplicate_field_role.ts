import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Cellar: a
    .model({ code: a.string().authorization((allow) => [allow.group('stewards').to(['read']), allow.group('stewards').to(['update'])]), bottles: a.integer() })
    .authorization((allow) => [allow.group('stewards')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
