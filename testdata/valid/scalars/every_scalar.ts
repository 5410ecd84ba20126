import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Vessel: a
    .model({
      imo: a.id(),
      name: a.string(),
      berths: a.integer(),
      draught: a.float(),
      insured: a.boolean(),
      launchedOn: a.date(),
      dailyCall: a.time(),
      lastSeenAt: a.datetime(),
      heartbeat: a.timestamp(),
      captainEmail: a.email(),
      manifest: a.json(),
      radioRoom: a.phone(),
      tracker: a.url(),
      modemAddress: a.ipAddress(),
    })
    .authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
