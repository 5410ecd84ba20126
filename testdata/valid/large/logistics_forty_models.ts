import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

// Forty models out of a few helpers, each a bit different.
const prefixes = ['Road', 'Rail', 'Sea', 'Air', 'River', 'Urban', 'Pipe', 'Cold'];

const leg = (prefix: string, index: number) => ({
  [`${prefix}Depot`]: a
    .model({
      code: a.string().required(),
      place: a.ref('Place').required(),
      routes: a.hasMany(`${prefix}Route`, 'depotCode'),
      kind: a.enum(['main', 'branch']),
    })
    .identifier(['code'])
    .secondaryIndexes((i) => [i('kind').name(`${prefix.toLowerCase()}DepotsByKind`)])
    .authorization((allow) => (index % 2 === 0 ? [allow.authenticated()] : [allow.owner(), allow.publicApiKey().to(['read'])])),
  [`${prefix}Route`]: a
    .model({
      depotCode: a.string(),
      depot: a.belongsTo(`${prefix}Depot`, 'depotCode'),
      km: a.float().default(index * 10),
      stops: a.hasMany(`${prefix}Stop`, 'routeId'),
      via: a.ref('Place').array(),
    })
    .authorization((allow) => [allow.group('planners'), allow.authenticated().to(['read'])]),
  [`${prefix}Stop`]: a
    .model({
      routeId: a.id().required(),
      position: a.integer().required(),
      route: a.belongsTo(`${prefix}Route`, 'routeId'),
      arrivesAt: a.time(),
      loads: a.hasMany(`${prefix}Load`, ['stopRoute', 'stopPosition']),
    })
    .identifier(['routeId', 'position'])
    .disableOperations(index === 0 ? ['subscriptions'] : ['onDelete']),
  [`${prefix}Load`]: a
    .model({
      stopRoute: a.id(),
      stopPosition: a.integer(),
      stop: a.belongsTo(`${prefix}Stop`, ['stopRoute', 'stopPosition']),
      state: a.ref('LoadState'),
      states: a.ref('LoadState').array(),
      weight: a.float().required(),
    })
    .secondaryIndexes((i) => [i('state').sortKeys(['weight'])]),
  [`${prefix}Vehicle`]: a
    .model({ plate: a.string().required(), driver: a.string(), checkedOn: a.date(), crew: a.string().array() })
    .authorization((allow) => [allow.ownerDefinedIn('driver'), allow.ownersDefinedIn('crew').to(['read']), allow.group('planners')]),
});

const legs = prefixes.map(leg).reduce((all, each) => ({ ...all, ...each }), {});

const schema = a
  .schema({
    LoadState: a.enum(['planned', 'moving', 'done']),
    Place: a.customType({ name: a.string().required(), lat: a.float(), lng: a.float() }),
    ...legs,
  })
  .authorization((allow) => [allow.authenticated()]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 30 } },
});
