import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

type Options = { group?: string; readers?: readonly string[]; flags?: { strict?: boolean } };

const options: Options = { group: 'editors', readers: Object.freeze(['press', 'staff']) };
const { group = 'nobody', readers: [firstReader, ...otherReaders] = [], ...rest } = options as any;
const prompt = JSON.stringify('Line one\nsays "hi"').slice(1, -1);
const word = (() => 'computed')();
const build = ({ name, required = false }: { name: string; required?: boolean }, ...more: string[]) => {
  const field = required ? a.string().required() : a.string();
  const entries = [[name, field], ...more.map((each) => [each, a.integer()])];
  return Object.fromEntries(entries);
};
const lookup = { ['a' + 1]: 'x', 2: 'two', nested: { list: ['p', 'q'] } } as const;
const strict = options.flags?.strict ?? !('group' in options);
const letters = [...'xyz'].map((letter, position) => `${letter}${position}`);
const chained = (lookup as any)?.nested?.['list'].at(-1) || 'none';

const schema = a.schema({
  Letters: a.enum(letters),
  Flat: a.enum([['a'], ['b', 'c']].flat().concat('d')),
  FlatMap: a.enum(['m', 'n'].flatMap((x) => [x, x + x])),
  Joined: a.enum([['u', 'v'].join('_'), 'UP'.toLowerCase(), ' trim '.trim(), String(7).padStart(2, '_')]),
  Doc: a
    .model({
      ...build({ name: word, required: true }, 'count', 'total'),
      [lookup.a1]: a.string().default(lookup[2]),
      [chained]: a.float().default(+'1.5'),
      late: a.boolean().default(strict),
      last: a.string().default(typeof rest === 'object' ? 'object' : 'other'),
    })
    .authorization((allow) => [allow.group(group), allow.groups([firstReader, ...otherReaders]).to(['read'])]),
  ask: a
    .generation({ aiModel: a.ai.model('Claude 3 Haiku'), systemPrompt: prompt })
    .arguments({ q: a.string() })
    .returns(a.string()),
});

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema });
