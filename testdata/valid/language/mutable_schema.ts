import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Note: a.model({ text: a.string() }),
  Memo: a.model({ text: a.string() }).authorization((allow) => [allow.owner()]),
});

// `.authorization` returns another object over the same data, so the old name sees the rules as well.
const secured = schema.authorization((allow) => [allow.authenticated()]);

export type Schema = ClientSchema<typeof secured>;
export const data = defineData({ schema });
