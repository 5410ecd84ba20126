import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const names = new Map([['driver', 'drivers']]);

const schema = a.schema({
  Stop: a.model({ code: a.string() }).authorization((allow) => [allow.group(names.get('driver')!)]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
