import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
import { stops } from './stops';

const schema = a.schema({ ...stops });

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
