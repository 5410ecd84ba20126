import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Colour: a.enum(['red', 'green', 'blue']),
  status: a.enum(['draft', 'published', 'ARCHIVED', 'with_underscore', 'V2']),

  Poster: a
    .model({
      colour: a.ref('Colour'),
      mainColour: a.ref('Colour').required(),
      palette: a.ref('Colour').array(),
      fullPalette: a.ref('Colour').required().array(),
      fixedPalette: a.ref('Colour').array().required(),
      strictPalette: a.ref('Colour').required().array().required(),
      status: a.ref('status'),
      history: a.ref('status').array(),
      size: a.enum(['small', 'medium', 'large']),
      material: a.enum(['paper', 'canvas']),
      frame: a.customType({
        wood: a.enum(['oak', 'pine']),
        tint: a.ref('Colour'),
      }),
    })
    .authorization((allow) => [allow.publicApiKey()]),

  postersOf: a
    .query()
    .arguments({ colour: a.ref('Colour').required(), finish: a.enum(['matte', 'gloss']), others: a.ref('Colour').array() })
    .returns(a.ref('Poster').array())
    .authorization((allow) => [allow.publicApiKey()])
    .handler(a.handler.function('postersOf')),

  favouriteColour: a
    .query()
    .returns(a.ref('Colour'))
    .authorization((allow) => [allow.publicApiKey()])
    .handler(a.handler.function('favouriteColour')),

  mood: a
    .query()
    .returns(a.enum(['bright', 'gloomy']))
    .authorization((allow) => [allow.publicApiKey()])
    .handler(a.handler.function('mood')),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'apiKey' },
});
