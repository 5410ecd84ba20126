import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Sample: a
    .model({
      hex: a.integer().default(0xff),
      binary: a.integer().default(0b101),
      octal: a.integer().default(0o17),
      separated: a.integer().default(1_000_000),
      exponent: a.float().default(1e3),
      tiny: a.float().default(0.000001),
      tinier: a.float().default(1.5e-9),
      point: a.float().default(.5),
      minus: a.float().default(-0.25),
      zero: a.float().default(-0),
      sum: a.float().default(0.1 + 0.2),
      product: a.integer().default(60 * 60 * 24),
      quotient: a.float().default(10 / 4),
      rest: a.integer().default(7 % 4),
      big: a.float().default(12345678901234567890),
      truth: a.boolean().default(!0),
      hexEscape: a.string().default('\x41\u0042\u{43}'),
      lineContinued: a.string().default('one \
line'),
      quotes: a.string().default("it's"),
      emoji: a.string().default('😀 ok'),
      empty: a.string().default(``),
    })
    .authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema });
