import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  echo: a.query().arguments({ text: a.string() }).returns(a.string()).handler(a.handler.function('echo')),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
