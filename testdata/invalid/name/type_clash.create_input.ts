import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  CreateMachineInput: a.customType({ n: a.integer() }),
  Machine: a.model({ n: a.integer() }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
