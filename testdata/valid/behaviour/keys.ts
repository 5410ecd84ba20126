import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

// Keys of records and of indexes, of several parts and kinds, on records that have owners.
const schema = a.schema({
  Size: a.enum(['small', 'large']),
  Slot: a
    .model({ room: a.id().required(), day: a.date().required(), hour: a.integer().required(), text: a.string() })
    .identifier(['room', 'day', 'hour'])
    .authorization((allow) => [allow.owner(), allow.publicApiKey().to(['read'])]),
  Measure: a
    .model({ probe: a.integer().required(), at: a.float().required(), value: a.float() })
    .identifier(['probe', 'at'])
    .authorization((allow) => [allow.owner(), allow.publicApiKey()]),
  Box: a
    .model({ site: a.string(), size: a.ref('Size'), weight: a.float(), packedAt: a.datetime(), text: a.string() })
    .secondaryIndexes((index) => [
      index('site').sortKeys(['size', 'weight']).queryField('boxesBySize'),
      index('site').sortKeys(['weight']).queryField('boxesByWeight'),
      index('size').sortKeys(['packedAt', 'weight', 'site']).queryField('boxesBySizeAndTime').name('bySizeAndTime'),
      index('weight').queryField('boxesOfWeight').projection('INCLUDE', ['text']),
    ])
    .authorization((allow) => [allow.owner(), allow.publicApiKey()]),
  Named: a.model({ id: a.string().required(), text: a.string() }).authorization((allow) => [allow.owner(), allow.publicApiKey().to(['create', 'read'])]),
  Counted: a.model({ id: a.integer().required(), text: a.string() }).authorization((allow) => [allow.authenticated(), allow.publicApiKey().to(['update', 'delete'])]),
  Coded: a.model({ code: a.id().required(), text: a.string().required() }).identifier(['code']).authorization((allow) => [allow.group('Staff'), allow.owner().to(['read', 'update'])]),
  Stamped: a
    .model({ text: a.string(), createdAt: a.datetime(), updatedAt: a.datetime() })
    .authorization((allow) => [allow.owner(), allow.publicApiKey()]),
  Timed: a
    .model({ topic: a.string().required(), createdAt: a.string().required() })
    .secondaryIndexes((index) => [index('topic').sortKeys(['createdAt']).queryField('timedByTopic')])
    .authorization((allow) => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 30 } } });
