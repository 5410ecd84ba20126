import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
import words from './words.txt';

const schema = a.schema({ Word: a.enum(words as never), Stop: a.model({ word: a.ref('Word') }).authorization((allow) => [allow.owner()]) });

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
