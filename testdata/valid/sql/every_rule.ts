import { a, defineData, defineFunction, secret, type ClientSchema } from '@aws-amplify/backend';
import { configure } from '@aws-amplify/data-schema/internals';

// Models, relationships and statements of a SQL database under every kind of rule.
const schema = configure({ database: { engine: 'postgresql', connectionUri: secret('PG') } })
  .schema({
    Status: a.enum(['open', 'done']),
    Place: a.customType({ street: a.string(), nr: a.integer() }),
    Owned: a
      .model({
        id: a.id().required(),
        text: a.string().validate((v) => v.minLength(2)),
        owner: a.string(),
        tags: a.string().array(),
        place: a.ref('Place'),
        places: a.ref('Place').array(),
        status: a.ref('Status'),
        data: a.json(),
        notes: a.hasMany('Note', 'ownedId'),
        detail: a.hasOne('Detail', 'ownedId'),
      })
      .identifier(['id'])
      .authorization((allow) => [allow.owner()]),
    Note: a
      .model({
        id: a.integer().required(),
        text: a.string().required(),
        ownedId: a.id(),
        team: a.string(),
        owned: a.belongsTo('Owned', 'ownedId'),
        secretText: a.string().authorization((allow) => [allow.groupDefinedIn('team'), allow.authenticated().to(['create'])]),
      })
      .identifier(['id'])
      .authorization((allow) => [
        allow.groupDefinedIn('team').to(['create', 'read', 'update']),
        allow.authenticated().to(['read']),
        allow.group('admins'),
      ]),
    Detail: a
      .model({
        id: a
          .id()
          .required()
          .authorization((allow) => [
            allow.groupsDefinedIn('teams').withClaimIn('roles'),
            allow.ownersDefinedIn('owners').identityClaim('user_id'),
            allow.guest().to(['read']),
            allow.custom(),
            allow.ownersDefinedIn('owners'),
          ]),
        more: a.string(),
        ownedId: a.id(),
        teams: a.string().array(),
        owners: a.string().array(),
        owned: a.belongsTo('Owned', 'ownedId').authorization((allow) => [allow.ownersDefinedIn('owners')]),
      })
      .identifier(['id'])
      .authorization((allow) => [
        allow.groupsDefinedIn('teams').withClaimIn('roles'),
        allow.ownersDefinedIn('owners').identityClaim('user_id'),
        allow.guest().to(['read']),
        allow.custom(),
      ]),
    Pair: a
      .model({
        left: a.string().required(),
        right: a.integer().required(),
        third: a.string().required(),
        email: a.email(),
        owner: a.string(),
        phase: a.string().authorization((allow) => [allow.authenticated('identityPool').to(['read', 'update']), allow.owner('oidc')]),
        parts: a.hasMany('Part', ['left', 'right', 'third']),
      })
      .identifier(['left', 'right', 'third'])
      .authorization((allow) => [
        allow.authenticated('identityPool'),
        allow.ownerDefinedIn('email').identityClaim('email').to(['read', 'update']),
        allow.owner('oidc').to(['create', 'read']),
      ]),
    Part: a
      .model({
        code: a.string().required(),
        nr: a.integer().required(),
        left: a.string(),
        right: a.integer(),
        third: a.string(),
        pair: a.belongsTo('Pair', ['left', 'right', 'third']),
      })
      .identifier(['code', 'nr'])
      .authorization((allow) => [allow.publicApiKey(), allow.groups(['a', 'b']).to(['read', 'delete'])]),
    Quiet: a
      .model({ id: a.string().required(), word: a.string(), hint: a.string().authorization((allow) => [allow.owner()]), owner: a.string() })
      .identifier(['id'])
      .disableOperations(['subscriptions', 'delete'])
      .authorization((allow) => [allow.owner(), allow.authenticated().to(['read', 'create'])]),
  })
  .addToSchema({
    Total: a.customType({ name: a.string(), sum: a.float() }),
    totals: a
      .query()
      .arguments({ since: a.datetime(), tags: a.string().array() })
      .returns(a.ref('Total').array())
      .authorization((allow) => [
        allow.authenticated(),
        allow.guest(),
        allow.publicApiKey(),
        allow.custom(),
        allow.authenticated('identityPool'),
      ])
      .handler(a.handler.inlineSql("SELECT name, SUM(n) AS sum FROM t WHERE since > :since AND kind = 'a' GROUP BY name")),
    purge: a
      .mutation()
      .arguments({ days: a.integer().required() })
      .returns(a.json())
      .authorization((allow) => [allow.groups(['dba', 'ops'])])
      .handler(a.handler.sqlReference('./handlers/clean_up.sql')),
    external: a
      .query()
      .returns(a.string())
      .authorization((allow) => [allow.authenticated('oidc')])
      .handler(a.handler.inlineSql('SELECT 1')),
    one: a
      .query()
      .arguments({ id: a.id() })
      .returns(a.ref('Owned'))
      .authorization((allow) => [allow.authenticated()])
      .handler(a.handler.inlineSql('SELECT * FROM owned WHERE id = :id')),
  });

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: {
    defaultAuthorizationMode: 'userPool',
    apiKeyAuthorizationMode: { expiresInDays: 30 },
    lambdaAuthorizationMode: { function: defineFunction({ entry: './handlers/gate.ts' }) },
    oidcAuthorizationMode: {
      oidcProviderName: 'example',
      oidcIssuerUrl: 'https://login.example.com',
      tokenExpiryFromAuthInSeconds: 60,
      tokenExpireFromIssueInSeconds: 60,
    },
  },
});
