import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const vocabulary = a.schema({
  Tone: a.enum(['major', 'minor']),
  Span: a.customType({ from: a.integer().required(), to: a.integer() }),
});

const music = a.schema({
  Piece: a
    .model({ tone: a.ref('Tone'), tones: a.ref('Tone').array(), bars: a.ref('Span') })
    .secondaryIndexes((index) => [index('tone')])
    .authorization((allow) => [allow.publicApiKey()]),
});

const finding = a
  .schema({
    pieces: a.query().arguments({ tone: a.ref('Tone').required(), span: a.ref('Span') }).returns(a.ref('Piece').array()).handler(a.handler.function('pieces')),
    tone: a.query().arguments({ piece: a.id() }).returns(a.ref('Tone')).handler(a.handler.function('tone')),
    onPiece: a.subscription().for(a.ref('Piece').mutations(['create', 'delete'])).handler(a.handler.custom({ entry: './handlers/noop.js' })),
  })
  .authorization((allow) => [allow.publicApiKey(), allow.authenticated()]);

const schema = a.combine([finding, vocabulary, music]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'apiKey' },
});
