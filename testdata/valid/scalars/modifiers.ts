import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
// Every place that `required` can stand in, and what it then means.
const schema = a.schema({
  Parcel: a
    .model({
      barcode: a.string().required(),
      aliases: a.string().array(),
      routeCodes: a.string().array().required(),
      stamps: a.string().required().array(),
      checkpoints: a.string().required().array().required(),
      weights: a.float().array(),
      counts: a.integer().required().array(),
      scannedAt: a.datetime().array().required(),
      flags: a.boolean().array(),
      photos: a.url().array(),
      notes: a.string().array().authorization((allow) => [allow.owner(), allow.group('Depot')]).required(),
      customs: a.json().required(),
      seenIn: a.id().array(),
    })
    .authorization((allow) => [allow.owner(), allow.group('Depot')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
