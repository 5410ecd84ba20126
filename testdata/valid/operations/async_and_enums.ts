import { a, defineData, defineFunction, type ClientSchema } from '@aws-amplify/backend';

const worker = defineFunction({ entry: './handlers/audit.ts', name: 'worker' });

const schema = a.schema({
  Stage: a.enum(['queued', 'done']),
  Progress: a.customType({ stage: a.ref('Stage').required(), history: a.ref('Stage').required().array(), child: a.customType({ stage: a.ref('Stage') }) }),

  enqueue: a.mutation().arguments({ stage: a.ref('Stage') }).authorization((allow) => [allow.group('ops')]).handler(a.handler.function(worker).async()),
  enqueueMany: a.mutation().arguments({ count: a.integer().required() }).authorization((allow) => [allow.publicApiKey(), allow.groups(['ops', 'dev'])]).handler(a.handler.function(worker).async()),
  warm: a.query().authorization((allow) => [allow.authenticated('identityPool')]).handler([a.handler.function('probe'), a.handler.function(worker).async()]),
  stage: a.query().returns(a.ref('Stage').required()).authorization((allow) => [allow.publicApiKey()]).handler(a.handler.function(worker)),
  stages: a.query().arguments({ of: a.ref('Stage').required().array().required() }).returns(a.ref('Stage').array().required()).authorization((allow) => [allow.publicApiKey()]).handler(a.handler.function('stages')),
  progress: a.mutation().arguments({ set: a.ref('Progress') }).returns(a.ref('Progress')).authorization((allow) => [allow.authenticated()]).handler(a.handler.function(worker)),
  verdict: a.query().returns(a.enum(['yes', 'no'])).authorization((allow) => [allow.group('ops')]).handler(a.handler.custom({ entry: './handlers/noop.js' })),
  onProgress: a.subscription().for(a.ref('progress')).arguments({ stage: a.ref('Stage') }).authorization((allow) => [allow.authenticated()]).handler(a.handler.function('filter')),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'apiKey' },
});
