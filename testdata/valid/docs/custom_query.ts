import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  EchoResponse: a.customType({
    content: a.string(),
    executionDuration: a.float()
  }),

  echo: a
   .query()
   .arguments({
      content: a.string()
    })
   .returns(a.ref('EchoResponse'))
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
