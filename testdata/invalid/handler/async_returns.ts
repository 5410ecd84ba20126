import { a, defineData, defineFunction, type ClientSchema } from '@aws-amplify/backend';

const tick = defineFunction({ entry: './handlers/tick.ts' });

const schema = a.schema({
  tick: (a.query().authorization((allow) => [allow.authenticated()]).handler(a.handler.function(tick).async()) as any).returns(a.integer()),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
