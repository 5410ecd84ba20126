import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const groups: any = { staff: undefined };

const schema = a.schema({
  Stop: a.model({ code: a.string() }).authorization((allow) => [allow.group(groups.staff.drivers)]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
