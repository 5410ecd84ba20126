import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Country: a.model({ code: a.string().required(), name: a.string() }).identifier(['code']).authorization((allow) => [allow.authenticated()]),

  Reading: a
    .model({ sensor: a.id().required(), at: a.datetime().required(), value: a.float() })
    .identifier(['sensor', 'at'])
    .authorization((allow) => [allow.authenticated()]),

  Lap: a
    .model({ race: a.id().required(), number: a.integer().required(), seconds: a.float() })
    .identifier(['race', 'number'])
    .authorization((allow) => [allow.authenticated()]),

  Split: a
    .model({ lap: a.id().required(), metre: a.float().required() })
    .identifier(['lap', 'metre'])
    .authorization((allow) => [allow.authenticated()]),

  Tick: a
    .model({ symbol: a.string().required(), at: a.timestamp().required() })
    .identifier(['symbol', 'at'])
    .authorization((allow) => [allow.authenticated()]),

  Shelf: a
    .model({
      hall: a.string().required(),
      zone: a.string().required(),
      row: a.integer().required(),
      stockedAt: a.datetime().required(),
      expires: a.date().required(),
    })
    .identifier(['hall', 'zone', 'stockedAt', 'row', 'expires'])
    .authorization((allow) => [allow.authenticated()]),

  Seat: a
    .model({ venue: a.id().required(), zone: a.email().required(), label: a.string() })
    .identifier(['venue', 'zone'])
    .authorization((allow) => [allow.authenticated()]),

  Domain: a.model({ url: a.url().required(), id: a.id(), rank: a.integer() }).identifier(['url']).authorization((allow) => [allow.authenticated()]),

  Mailbox: a
    .model({ address: a.email(), id: a.string().required(), quota: a.integer() })
    .identifier(['id'])
    .authorization((allow) => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
