import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
