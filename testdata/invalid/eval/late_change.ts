import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const fields: any = { code: a.string() };
const Stop = a.model(fields).authorization((allow) => [allow.owner()]);
fields.name = a.string();

const schema = a.schema({ Stop });

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
