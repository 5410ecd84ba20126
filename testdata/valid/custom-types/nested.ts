import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Coordinates: a.customType({
    lat: a.float().required(),
    lng: a.float().required(),
    accuracy: a.integer(),
  }),

  Address: a.customType({
    street: a.string().required(),
    lines: a.string().required().array(),
    kind: a.enum(['home', 'work', 'other']),
    position: a.ref('Coordinates'),
    history: a.ref('Coordinates').array(),
    opening: a.customType({
      from: a.time().required(),
      until: a.time().required(),
      days: a.customType({
        first: a.enum(['monday', 'sunday']),
        closed: a.date().array(),
      }),
    }),
  }),

  Clinic: a
    .model({
      name: a.string().required(),
      address: a.ref('Address').required(),
      formerAddresses: a.ref('Address').array(),
      helipad: a.ref('Coordinates'),
      contact: a.customType({
        phone: a.phone().required(),
        email: a.email(),
        hours: a.customType({ weekdays: a.string(), weekends: a.string().required() }),
      }),
    })
    .authorization((allow) => [allow.group('Doctors'), allow.authenticated().to(['read'])]),

  Ambulance: a
    .model({
      plate: a.string().required(),
      lastSeen: a.ref('Coordinates'),
    })
    .authorization((allow) => [allow.group('Drivers')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
