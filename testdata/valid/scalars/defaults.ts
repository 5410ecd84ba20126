import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Grade: a.enum(['junior', 'senior']),

  Employee: a
    .model({
      name: a.string().default('unnamed'),
      empty: a.string().default(''),
      shifts: a.integer().default(5),
      negative: a.integer().default(-3),
      rate: a.float().default(1.5),
      whole: a.float().default(2.0),
      small: a.float().default(1e-7),
      large: a.float().default(1e21),
      remote: a.boolean().default(true),
      onLeave: a.boolean().default(false),
      startsOn: a.date().default('2024-02-29'),
      startsAt: a.time().default('08:30:00Z'),
      hiredAt: a.datetime().default('2024-01-01T00:00:00.000Z'),
      epoch: a.timestamp().default(0),
      email: a.email().default('nobody@example.com'),
      list: a.json().default('[1,2]'),
      phone: a.phone().default('+14155550132'),
      site: a.url().default('https://example.com/people?a=1&b=2'),
      host: a.ipAddress().default('127.0.0.1'),
      unicode: a.string().default('Zoë – 日本'),
      mandatory: a.string().required().default('always'),
      first: a.string().default('x').required(),
      ident: a.id().default('none'),
    })
    .authorization((allow) => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
