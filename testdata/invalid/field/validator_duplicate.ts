import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Tank: a.model({ litres: a.float().validate((v: any) => v.positive().lt(80).gt(5)) }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
