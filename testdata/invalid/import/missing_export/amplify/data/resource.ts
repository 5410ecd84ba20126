import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
import { Stop, Line } from './stops';

const schema = a.schema({ Stop, Line });

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
