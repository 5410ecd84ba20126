import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Stop: a.model({ code: a.string() }).authorization((allow) => [allow.group(process.env.AMPLIFY_SCHEMAC_NO_SUCH_GROUP!)]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
