import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

// Every type that a language model can be asked for, as an answer and as an argument of a tool.
const schema = a.schema({
  Mood: a.enum(['calm', 'stormy']),
  Reading: a.customType({
    station: a.id().required(),
    note: a.string(),
    gusts: a.integer().array().required(),
    knots: a.float(),
    manned: a.boolean(),
    day: a.date(),
    clock: a.time(),
    seen: a.datetime(),
    stored: a.timestamp(),
    keeper: a.email(),
    raw: a.json(),
    phone: a.phone(),
    log: a.url(),
    host: a.ipAddress(),
    mood: a.ref('Mood').required(),
    moods: a.ref('Mood').array(),
    place: a.customType({ lat: a.float().required(), lng: a.float().required() }),
  }),

  readings: a
    .query()
    .arguments({
      ids: a.id().required().array().required(),
      words: a.string().array(),
      mood: a.ref('Mood'),
      moods: a.ref('Mood').required().array(),
      like: a.ref('Reading'),
      near: a.customType({ lat: a.float().required(), lng: a.float().required() }),
      since: a.date(),
      until: a.timestamp(),
    })
    .returns(a.ref('Reading').array())
    .authorization((allow) => [allow.authenticated()])
    .handler(a.handler.function('readings')),

  keeper: a
    .conversation({
      aiModel: a.ai.model('Claude Sonnet 4.5'),
      systemPrompt: 'You keep the lighthouse.',
      inferenceConfiguration: { topP: 1, temperature: 0.25 },
      tools: [
        a.ai.dataTool({ name: 'readings', description: 'What was measured', query: a.ref('readings') }),
        a.ai.dataTool({ name: 'guess', description: 'A guess', query: a.ref('guess') }),
      ],
    })
    .authorization((allow) => allow.owner()),

  guess: a
    .generation({ aiModel: a.ai.model('Claude Opus 4.6'), systemPrompt: 'Guess the weather.' })
    .arguments({ like: a.ref('Reading'), mood: a.ref('Mood'), moods: a.ref('Mood').array() })
    .returns(a.ref('Reading'))
    .authorization((allow) => [allow.authenticated()]),
  gusts: a
    .generation({ aiModel: a.ai.model('Claude 3 Haiku'), systemPrompt: 'Count the gusts.' })
    .arguments({ words: a.string() })
    .returns(a.integer())
    .authorization((allow) => [allow.authenticated(), allow.groups(['Crew', 'Coast guard'])]),
  manned: a
    .generation({ aiModel: a.ai.model('Claude 3 Haiku'), systemPrompt: 'Is somebody there?' })
    .arguments({ words: a.string() })
    .returns(a.boolean().required())
    .authorization((allow) => [allow.group('Crew')]),
  moods: a
    .generation({ aiModel: a.ai.model('Claude 3 Haiku'), systemPrompt: 'Tell the moods.' })
    .arguments({ words: a.string() })
    .returns(a.ref('Mood').array())
    .authorization((allow) => [allow.authenticated()]),
  words: a
    .generation({ aiModel: a.ai.model('Claude 3 Haiku'), systemPrompt: 'Find words.' })
    .arguments({ words: a.string() })
    .returns(a.string().array())
    .authorization((allow) => [allow.authenticated()]),
  day: a
    .generation({ aiModel: a.ai.model('Claude 3 Haiku'), systemPrompt: 'Find the day.' })
    .arguments({ words: a.string() })
    .returns(a.date())
    .authorization((allow) => [allow.authenticated()]),
  stored: a
    .generation({ aiModel: a.ai.model('Claude 3 Haiku'), systemPrompt: 'Find the time.' })
    .arguments({ words: a.string() })
    .returns(a.timestamp())
    .authorization((allow) => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
