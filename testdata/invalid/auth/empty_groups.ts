import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const crew: string[] = [];

const schema = a.schema({
  Kitchen: a.model({ name: a.string() }).authorization((allow) => [allow.owner(), allow.groups(crew)]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
