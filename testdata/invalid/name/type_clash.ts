import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  TrainState: a.customType({ late: a.boolean() }),
  Train: a.model({ number: a.integer(), state: a.enum(['running', 'halted']), detail: a.ref('TrainState') }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
