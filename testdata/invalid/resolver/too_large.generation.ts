import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  T0: a.customType({ left: a.ref('T1'), right: a.ref('T1') }),
  T1: a.customType({ left: a.ref('T2'), right: a.ref('T2') }),
  T2: a.customType({ left: a.ref('T3'), right: a.ref('T3') }),
  T3: a.customType({ left: a.ref('T4'), right: a.ref('T4') }),
  T4: a.customType({ left: a.ref('T5'), right: a.ref('T5') }),
  T5: a.customType({ left: a.ref('T6'), right: a.ref('T6') }),
  T6: a.customType({ left: a.ref('T7'), right: a.ref('T7') }),
  T7: a.customType({ left: a.ref('T8'), right: a.ref('T8') }),
  T8: a.customType({ left: a.string(), right: a.string() }),
  tree: a
    .generation({ aiModel: a.ai.model('Claude 3.5 Haiku'), systemPrompt: 'Grow a tree.' })
    .arguments({ seed: a.string() })
    .returns(a.ref('T0'))
    .authorization((allow) => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
