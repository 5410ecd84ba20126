import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Weekday: a.enum(['mon', 'tue', 'wed', 'thu', 'fri']),
  Slot: a.customType({ day: a.ref('Weekday').required(), days: a.ref('Weekday').array(), from: a.time(), until: a.time() }),
  Teacher: a
    .model({
      name: a.string().required(),
      slots: a.ref('Slot').required().array().required(),
      preferred: a.ref('Slot').array().required(),
      spare: a.ref('Slot'),
      freeDay: a.ref('Weekday').authorization((allow) => [allow.owner()]),
      secretSlot: a.ref('Slot').authorization((allow) => [allow.owner().to(['read', 'update'])]),
      offDays: a.ref('Weekday').required().array(),
    })
    .authorization((allow) => [allow.owner(), allow.authenticated().to(['read'])]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
