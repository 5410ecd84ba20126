import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const shapes = a.schema({ Size: a.customType({ w: a.float(), h: a.float() }) });
const measuring = a.schema({
  measure: a.query().returns(a.ref('Size')).authorization((allow) => [allow.authenticated()]).handler(a.handler.function('measure')),
});
const schema = a.combine([shapes, measuring]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
