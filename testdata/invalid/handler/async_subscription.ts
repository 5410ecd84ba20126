import { a, defineData, defineFunction, type ClientSchema } from '@aws-amplify/backend';

const tick = defineFunction({ entry: './handlers/tick.ts' });

const schema = a.schema({
  Clock: a.model({ at: a.time() }).authorization((allow) => [allow.authenticated()]),
  onClock: a
    .subscription()
    .for(a.ref('Clock').mutations(['create']))
    .authorization((allow) => [allow.authenticated()])
    .handler(a.handler.function(tick).async() as never),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
