import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const people = a.schema({
  Person: a.model({ name: a.string().required(), visits: a.hasMany('Visit', 'personId') }).authorization((allow) => [allow.owner()]),
  people: a.query().arguments({ part: a.string() }).returns(a.ref('Person').array()).authorization((allow) => [allow.authenticated()]).handler(a.handler.function('people')),
});

const visits = a
  .schema({
    Reason: a.enum(['checkup', 'emergency']),
    Visit: a.model({ personId: a.id(), person: a.belongsTo('Person', 'personId'), reason: a.ref('Reason'), on: a.date() }),
    cancel: a.mutation().arguments({ id: a.id() }).returns(a.ref('Visit')).handler(a.handler.function('cancel')),
    upcoming: a.query().returns(a.ref('Visit').array()).authorization((allow) => [allow.publicApiKey()]).handler(a.handler.custom({ entry: './handlers/noop.js', dataSource: a.ref('Visit') })),
  })
  .authorization((allow) => [allow.authenticated()]);

const schema = a.combine([people, visits]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'apiKey' },
});
