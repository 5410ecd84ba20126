import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Lesson: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]),
  listLessons: a.query().arguments({ day: a.date() }).returns(a.ref('Lesson').array()).authorization((allow) => [allow.authenticated()]).handler(a.handler.function('lessons')),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
