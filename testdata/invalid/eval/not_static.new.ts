import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
class Names {
  driver = 'drivers';
}
const names = new Names();

const schema = a.schema({
  Stop: a.model({ code: a.string() }).authorization((allow) => [allow.group(names.driver)]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
