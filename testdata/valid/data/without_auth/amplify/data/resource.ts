import { a, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Sign: a.customType({ text: a.string() }),
  Board: a.model({ title: a.string(), sign: a.ref('Sign') }).authorization((allow) => [allow.publicApiKey()]),
  signs: a.query().returns(a.ref('Sign').array()).authorization((allow) => [allow.publicApiKey()]).handler(a.handler.function('signs')),
});

export const data = defineData({ schema });
