import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Job: a.model({ title: a.string(), runs: a.hasMany('Run', 'jobId') }).authorization((allow) => [allow.authenticated('identityPool'), allow.group('Ops')]),
  Run: a.model({ jobId: a.id(), job: a.belongsTo('Job', 'jobId'), log: a.string() }).authorization((allow) => [allow.guest()]).disableOperations(['subscriptions']),
  start: a.mutation().arguments({ jobId: a.id() }).returns(a.ref('Run')).authorization((allow) => [allow.authenticated('identityPool')]).handler(a.handler.function('start')),
  stop: a.mutation().returns(a.string()),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'iam' },
});
