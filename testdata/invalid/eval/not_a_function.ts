import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const groups: any = { drivers: 'drivers' };

const schema = a.schema({
  Stop: a.model({ code: a.string() }).authorization((allow) => [allow.group(groups.drivers())]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
