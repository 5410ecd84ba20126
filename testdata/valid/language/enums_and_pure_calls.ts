import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

enum Status {
  Open = 'open',
  Done = 'done',
}
export enum Level {
  Low,
  High = 5,
  Higher,
}
const enum Group {
  Admin = 'admins',
  Staff = 'staff',
}

const sizes = { S: 'small', M: 'medium', L: 'large' } as const;
const flags = { vip: a.boolean(), banned: a.boolean() };
const words = 'red, green , blue'.split(',').map((word) => word.trim());
const upper = ['north', 'south'].map((word) => word.toUpperCase()).concat(['CENTRE']);
const kept = [1, 2, 3].filter((n) => n > 1).map((n) => `v${n}`);

const schema = a.schema({
  Status: a.enum(Object.values(Status)),
  Level: a.enum(Object.values(Level).filter((value) => typeof value === 'string') as string[]),
  LevelNames: a.enum(Object.keys(sizes)),
  Size: a.enum(Object.values(sizes)),
  Colour: a.enum(words),
  Quarter: a.enum([...upper, 'EDGE']),
  Version: a.enum(kept),
  Pair: a.enum(Object.entries({ a: 'b', c: 'd' }).flat()),
  Limits: a.customType({ ...Object.fromEntries(Object.keys(flags).map((key) => [key, a.integer()])) }),
  Customer: a
    .model({ ...flags, status: a.ref('Status'), size: a.ref('Size').required(), limits: a.ref('Limits'), slug: a.string().default('A B'.toLowerCase().replace(' ', '-')) })
    .authorization((allow) => [allow.group(Group.Admin), allow.groups([Group.Staff, 'x'.concat('y')])]),
  Merged: a.model(Object.assign({}, { a: a.string() }, { b: a.integer() })).authorization((allow) => [Status.Open].includes(Status.Open) ? [allow.owner()] : [allow.guest()]),
});

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema });
