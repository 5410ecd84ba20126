import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

// Every kind of field that a form asks for: conformance/forms fills them in a browser.
const schema = a.schema({
  State: a.enum(['draft', 'inReview', 'published']),
  Point: a.customType({ lat: a.float().required(), lng: a.float() }),
  Address: a.customType({ street: a.string().required(), city: a.string(), point: a.ref('Point'), stops: a.ref('Point').array() }),
  Branch: a.customType({ name: a.string().required(), twigs: a.ref('Branch').array() }),
  Sheet: a
    .model({
      title: a.string().required().validate((v) => v.minLength(3, 'Too short for a title').maxLength(40)),
      code: a.string().validate((v) => v.matches('^[A-Z]{3}$', 'Three capital letters')),
      count: a.integer().required().validate((v) => v.gte(0, 'Never negative').lt(1000)),
      rank: a.integer(),
      price: a.float().validate((v) => v.gt(0)),
      done: a.boolean().default(true),
      seen: a.boolean().required(),
      day: a.date(),
      at: a.time(),
      moment: a.datetime(),
      stamp: a.timestamp(),
      email: a.email().required(),
      extra: a.json(),
      phone: a.phone(),
      link: a.url(),
      ip: a.ipAddress(),
      reference: a.id(),
      state: a.ref('State').required(),
      mood: a.enum(['calm', 'wild']),
      size: a.integer().default(7),
      tags: a.string().array(),
      mails: a.email().array(),
      scores: a.integer().array(),
      states: a.ref('State').array(),
      days: a.date().array(),
      home: a.ref('Address').required(),
      away: a.ref('Address'),
      former: a.ref('Address').array(),
    })
    .authorization((allow) => [allow.publicApiKey()]),
  Plant: a.model({ tree: a.ref('Branch') }).authorization((allow) => [allow.publicApiKey()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'apiKey' } });
