import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a
  .schema({
    Human: a.model({ n: a.string() }),
    Goose: a.model({ n: a.string() }),
    Schema_: a.model({ n: a.string() }),
    Schema2: a.model({ n: a.string() }),
    Stigma: a.model({ n: a.string() }),
    Volcano: a.model({ n: a.string() }),
    Proof: a.model({ n: a.string() }),
    Vertebra: a.model({ n: a.string() }),
    Phenomenon: a.model({ n: a.string() }),
    Criterion: a.model({ n: a.string() }),
    Curriculum: a.model({ n: a.string() }),
    Index: a.model({ n: a.string() }),
    Thief: a.model({ n: a.string() }),
    Chassis: a.model({ n: a.string() }),
    ThesisDefense: a.model({ n: a.string() }),
    Hypothesis: a.model({ n: a.string() }),
    Octopus: a.model({ n: a.string() }),
    Virus: a.model({ n: a.string() }),
    Cactus: a.model({ n: a.string() }),
    Gas: a.model({ n: a.string() }),
    Iris: a.model({ n: a.string() }),
    Atlas: a.model({ n: a.string() }),
    Emu: a.model({ n: a.string() }),
    Canvas: a.model({ n: a.string() }),
    Axis: a.model({ n: a.string() }),
    Buzz: a.model({ n: a.string() }),
    Monkey: a.model({ n: a.string() }),
    Toy: a.model({ n: a.string() }),
    Passerby: a.model({ n: a.string() }),
    Plateaux: a.model({ n: a.string() }),
    Goldfish: a.model({ n: a.string() }),
    News: a.model({ n: a.string() }),
    Portuguese: a.model({ n: a.string() }),
    Loaf: a.model({ n: a.string() }),
    Scarf: a.model({ n: a.string() }),
    Housewife: a.model({ n: a.string() }),
    Tomato: a.model({ n: a.string() }),
    Piano: a.model({ n: a.string() }),
  })
  .authorization((allow) => [allow.authenticated()]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
