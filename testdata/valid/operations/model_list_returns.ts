import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Room: a.model({ floor: a.integer(), label: a.string() }).authorization((allow) => [allow.group('Facility')]),
  freeRooms: a
    .query()
    .arguments({ on: a.date().required(), seats: a.integer() })
    .returns(a.ref('Room').array().required())
    .authorization((allow) => [allow.authenticated()])
    .handler(a.handler.custom({ entry: './handlers/noop.js', dataSource: a.ref('Room') })),
  swap: a
    .mutation()
    .arguments({ from: a.id().required(), to: a.id().required() })
    .returns(a.ref('Room').required())
    .authorization((allow) => allow.group('Facility'))
    .handler([
      a.handler.custom({ entry: './handlers/readSale.js', dataSource: a.ref('Room') }),
      a.handler.custom({ entry: './handlers/noop.js', dataSource: a.ref('Room') }),
    ]),
  label: a.query().arguments({ id: a.id() }).returns(a.email()).authorization((allow) => [allow.guest()]).handler(a.handler.function('label')),
  stamp: a.query().returns(a.timestamp().array()).authorization((allow) => [allow.guest()]).handler(a.handler.function('stamp')),
  blob: a.query().arguments({ in: a.json().required() }).returns(a.json()).authorization((allow) => [allow.guest()]).handler(a.handler.function('blob')),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
