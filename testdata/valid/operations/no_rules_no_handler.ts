import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Reading: a.model({ value: a.float() }).authorization((allow) => [allow.owner()]),
  latest: a.query().arguments({ sensor: a.id().required() }).returns(a.ref('Reading')),
  all: a.query().returns(a.ref('Reading').array()),
  calibrate: a.mutation().arguments({ offset: a.float() }).returns(a.boolean().required()),
  fleet: a.query().returns(a.customType({ online: a.integer() })),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
