import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Stop: (a.model({ code: a.string() }) as any).authorization([(a as any).allow.owner(), (a as any).allow.private()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
