import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

// Texts that could end a string, a template, a comment or a script reach the model as they are.
const schema = a.schema({
  Note: a.model({ text: a.string() }).authorization((allow) => [allow.owner()]),

  chat: a
    .conversation({
      aiModel: { resourcePath: "vendor.it's-a-model-v1:0" },
      systemPrompt: 'Say \\"hi\\", it\'s `${ctx.env.SECRET}` and \\\\d+ */ // <!-- </script> \u2028 \u2029 \\u0007 😀\nNext line.\r\nLast line.',
      tools: [
        a.ai.dataTool({
          name: 'notes',
          description: '\\"All\\" notes: it\'s `${x}` \\\\ */ </script> \u2028 $1 😀',
          model: a.ref('Note'),
          modelOperation: 'list',
        }),
      ],
    })
    .authorization((allow) => allow.owner()),

  price: a
    .generation({
      aiModel: a.ai.model('Claude 3 Haiku'),
      systemPrompt: 'Pay $$5 or $& in \\"dollars\\", it\'s `${price}` and \\\\d+ */ // </script> \u2028 <AMPLIFY_DATA_GRAPHQL_ENDPOINT> 😀',
    })
    .arguments({ text: a.string() })
    .returns(a.string())
    .authorization((allow) => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
