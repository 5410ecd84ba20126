import { a, defineData, defineFunction, type ClientSchema } from '@aws-amplify/backend';

const plan = defineFunction({ entry: './handlers/plan.ts' });

const schema = a.schema({
  Stop: a.model({ code: a.string() }).authorization((allow) => [allow.owner()]),
  plan: (a.mutation().authorization((allow) => [allow.authenticated()]).handler(a.handler.function(plan).async()) as any).returns(a.string()),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
