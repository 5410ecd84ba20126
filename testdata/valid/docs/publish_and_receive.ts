import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  // Added: without a model or a query the schema has no Query type.
  Todo: a.model({ content: a.string() }).authorization(allow => [allow.publicApiKey()]),

  // Message type that's used for this PubSub sample
  Message: a.customType({
    content: a.string().required(),
    channelName: a.string().required()
  }),

  // Message publish mutation
  publish: a.mutation()
   .arguments({
      channelName: a.string().required(),
      content: a.string().required()
    })
   .returns(a.ref('Message'))
   .handler(a.handler.custom({ entry: './handlers/publish.js' }))
   .authorization(allow => [allow.publicApiKey()]),

  // Subscribe to incoming messages
  receive: a.subscription()
    // subscribes to the 'publish' mutation
   .for(a.ref('publish'))
    // subscription handler to set custom filters
   .handler(a.handler.custom({entry: './handlers/receive.js'}))
    // authorization rules as to who can subscribe to the data
   .authorization(allow => [allow.publicApiKey()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: {
    defaultAuthorizationMode: 'apiKey',
    apiKeyAuthorizationMode: { expiresInDays: 30 },
  },
});
