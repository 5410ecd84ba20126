import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const down = (n: number): number => down(n - 1) + 1;

const schema = a.schema({
  Stop: a.model({ depth: a.integer().default(down(0)) }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
