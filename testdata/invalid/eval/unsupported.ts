import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const groups: string[] = await Promise.resolve(['drivers']);

const schema = a.schema({
  Stop: a.model({ code: a.string() }).authorization((allow) => [allow.groups(groups)]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
