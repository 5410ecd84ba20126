import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a
  .schema({
    Station: a.model({ name: a.string() }),
    weather: a.query().returns(a.string()).handler(a.handler.custom({ entry: './handlers/noop.js' })),
  })
  .authorization((allow) => [allow.owner()]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
