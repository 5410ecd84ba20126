import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Basket: a.model({ weights: (a.float().array() as any).validate((v: any) => v.gt(0)) }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
