import os from 'node:os';
import { a, defineData, type ClientSchema } from '@aws-amplify/backend';

const schema = a.schema({
  Stop: a.model({ code: a.string().default(os.hostname()) }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
