import { a, defineData, defineFunction, type ClientSchema } from '@aws-amplify/backend';

const job = defineFunction({ entry: './handlers/job.ts' });

const nightly = a.schema({ nightly: a.mutation().authorization((allow) => [allow.authenticated()]).handler(a.handler.function(job).async()) });
const hourly = a.schema({
  hourly: a.mutation().authorization((allow) => [allow.authenticated()]).handler(a.handler.function(job).async()),
  Log: a.model({ text: a.string() }).authorization((allow) => [allow.owner()]),
});
const schema = a.combine([nightly, hourly]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
