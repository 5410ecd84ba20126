import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Gate: a.enum(['A', 'B']),
  Desk: a
    .model({ hall: a.id().required(), gate: a.ref('Gate').required() })
    .identifier(['hall', 'gate'] as never)
    .authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
