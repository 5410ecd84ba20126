import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
import { Stop } from './models/stop';

const schema = a.schema({ Stop });

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
