import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Part: a.customType({ n: a.integer() }),
  PartInput: a.customType({ n: a.integer() }),
  Machine: a.model({ part: a.ref('Part'), given: a.ref('PartInput') }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
