import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a
  .schema({
    Poll: a.model({ question: a.string().required(), votes: a.hasMany('Vote', 'pollId') }),
    Vote: a.model({ pollId: a.id(), poll: a.belongsTo('Poll', 'pollId'), choice: a.integer() }).authorization((allow) => [allow.owner()]),
    Empty: a.model({ x: a.string() }).authorization(() => []),
    tally: a.query().arguments({ pollId: a.id().required() }).returns(a.json()).authorization((allow) => allow.publicApiKey()).handler(a.handler.function('tally')),
    close: a.mutation().arguments({ pollId: a.id().required() }).returns(a.ref('Poll')).authorization((allow) => [allow.group('Staff')]).handler(a.handler.function('close')),
  })
  .authorization((allow) => [allow.publicApiKey().to(['read']), allow.group('Staff'), allow.owner()]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'apiKey' },
});
