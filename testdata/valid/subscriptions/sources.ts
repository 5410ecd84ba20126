import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Message: a.model({ room: a.string().required(), body: a.string() }).authorization((allow) => [allow.authenticated()]),
  Reaction: a.model({ emoji: a.string() }).authorization((allow) => [allow.authenticated()]),
  Typing: a.customType({ who: a.string().required(), where: a.string() }),

  announce: a
    .mutation()
    .arguments({ body: a.string().required() })
    .returns(a.ref('Message'))
    .authorization((allow) => [allow.group('Moderators')])
    .handler(a.handler.custom({ entry: './handlers/noop.js', dataSource: a.ref('Message') })),
  typing: a
    .mutation()
    .arguments({ where: a.string() })
    .returns(a.ref('Typing'))
    .authorization((allow) => [allow.authenticated(), allow.publicApiKey()])
    .handler(a.handler.custom({ entry: './handlers/noop.js' })),
  stopTyping: a
    .mutation()
    .returns(a.ref('Typing'))
    .authorization((allow) => [allow.authenticated()])
    .handler(a.handler.custom({ entry: './handlers/noop.js' })),

  onAnnounce: a
    .subscription()
    .for(a.ref('announce'))
    .authorization((allow) => [allow.authenticated()])
    .handler(a.handler.custom({ entry: './handlers/noop.js' })),
  onMessage: a
    .subscription()
    .for([a.ref('announce'), a.ref('Message').mutations(['create', 'update', 'delete'])])
    .arguments({ room: a.string() })
    .authorization((allow) => [allow.group('Moderators'), allow.groups(['Members', 'Guests'])])
    .handler(a.handler.custom({ entry: './handlers/noop.js' })),
  onReaction: a
    .subscription()
    .for(a.ref('Reaction').mutations(['delete', 'create']))
    .returns(a.ref('Reaction'))
    .authorization((allow) => [allow.publicApiKey()])
    .handler(a.handler.custom({ entry: './handlers/noop.js' })),
  onTyping: a
    .subscription()
    .for([a.ref('typing'), a.ref('stopTyping')])
    .arguments({ where: a.string().required(), kinds: a.enum(['start', 'stop']) })
    .authorization((allow) => [allow.authenticated()])
    .handler(a.handler.custom({ entry: './handlers/noop.js' })),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'apiKey' },
});
