import { defineData } from '@aws-amplify/backend';
import { a, type ClientSchema } from '@aws-amplify/data-schema';
import statuses from './statuses.json';

const schema = a.schema({
  Status: a.enum(statuses.values),
  Job: a.model({ status: a.ref('Status'), label: a.string().default(statuses.label) }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema });
