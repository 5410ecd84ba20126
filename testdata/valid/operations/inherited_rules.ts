import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
// Operations without rules of their own take the schema's; a return type then carries them.
const schema = a
  .schema({
    Stats: a.customType({ visits: a.integer(), top: a.ref('Page').array() }),
    Page: a.customType({ path: a.string().required(), hits: a.integer().required() }),
    stats: a.query().arguments({ days: a.integer() }).returns(a.ref('Stats')).handler(a.handler.function('stats')),
    reset: a.mutation().returns(a.string()).handler(a.handler.custom({ entry: './handlers/noop.js' })),
    track: a
      .mutation()
      .arguments({ path: a.string().required() })
      .returns(a.ref('Page'))
      .authorization((allow) => [allow.publicApiKey()])
      .handler(a.handler.custom({ entry: './handlers/noop.js', dataSource: 'Analytics' })),
    Site: a.model({ host: a.url(), stats: a.ref('Stats') }),
  })
  .authorization((allow) => [allow.authenticated(), allow.group('Analysts')]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 30 } },
});
