import { a, defineData, defineFunction, type ClientSchema } from '@aws-amplify/backend';

const job = defineFunction({ entry: './handlers/job.ts' });

const schema = a.schema({
  EventInvocationResponse: a.customType({ ticket: a.id(), queued: a.datetime() }),
  status: a.query().returns(a.ref('EventInvocationResponse')).authorization((allow) => [allow.authenticated()]).handler(a.handler.function(job)),
  start: a.mutation().authorization((allow) => [allow.authenticated()]).handler(a.handler.function(job).async()),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
