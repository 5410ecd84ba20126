import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

// Defaults and validation, with texts that code could stumble over.
const schema = a.schema({
  Mood: a.enum(['good', 'bad']),
  Place: a.customType({ street: a.string(), door: a.integer().required(), tags: a.string().array(), extra: a.json() }),
  Form: a
    .model({
      text: a.string().default('a $b {c} #d \'e\' ü 日本 🙂'),
      plain: a.string().default('$ctx.args.input.id'),
      count: a.integer().default(0),
      ratio: a.float().default(-0.5),
      done: a.boolean().default(false),
      mood: a.ref('Mood'),
      when: a.datetime().default('2024-02-29T12:00:00.000Z'),
      moods: a.ref('Mood').array(),
      place: a.ref('Place'),
      places: a.ref('Place').required().array(),
      extra: a.json(),
      extras: a.json().array(),
      mails: a.email().array(),
    })
    .authorization((allow) => [allow.owner(), allow.publicApiKey()]),
  Owned: a
    .model({ text: a.string().default('none'), level: a.integer().default(1).authorization((allow) => [allow.group('Staff'), allow.owner().to(['read'])]) })
    .authorization((allow) => [allow.owner(), allow.group('Staff')]),
  Code: a
    .model({
      code: a.string().validate((v) => v.minLength(2, 'two $letters at least').maxLength(8, 'at most eight #8 {x} ü 🙂')),
      name: a.string().validate((v) => v.startsWith('Abc').endsWith('def')),
      pattern: a.string().validate((v) => v.matches('^[A-Z][a-z]+$', 'one word: "Word" \\ {x}')),
      stock: a.integer().validate((v) => v.gte(0).lte(100)),
      delta: a.integer().validate((v) => v.gt(-2).lt(3, 'below three')),
      price: a.float().required().validate((v) => v.positive()),
      debt: a.float().validate((v) => v.negative('only debts')),
    })
    .authorization((allow) => [allow.owner(), allow.publicApiKey().to(['create', 'update'])]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 30 } } });
