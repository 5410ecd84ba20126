import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

const essay = 'Titles are short, begin with a capital letter, and say what the article is about. '.repeat(500);

const schema = a.schema({
  Article: a
    .model({ title: a.string().validate((v) => v.minLength(3, essay)), body: a.string() })
    .authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema });
