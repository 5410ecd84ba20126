import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const required = (value?: string) => {
  if (!value) throw new Error('a group is needed');
  return value;
};

const schema = a.schema({
  Stop: a.model({ code: a.string() }).authorization((allow) => [allow.group(required())]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
