import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Branch: a.customType({ name: a.string(), twigs: a.ref('Twig').array() }),
  Twig: a.customType({ of: a.ref('Branch') }),
  tree: a.query().returns(a.ref('Branch')).authorization((allow) => [allow.authenticated()]).handler(a.handler.function('tree')),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
