import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Stage: a.enum(['draft', 'published']),

  /** What a reader thinks. */
  Rating: a.customType({ stars: a.integer().required(), words: a.string() }),

  /** Something to read. */
  Post: a
    .model({
      /** What it is called. */
      title: a.string().required(),
      stage: a.ref('Stage'),
      summary: a.string(),
      ratings: a.ref('Rating').array(),
      comments: a.hasMany('Comment', 'postId'),
    })
    .authorization((allow) => [allow.publicApiKey()]),

  Comment: a
    .model({ text: a.string().required(), postId: a.id().required(), post: a.belongsTo('Post', 'postId') })
    .authorization((allow) => [allow.publicApiKey()]),

  /** Adds a rating to a post. */
  rate: a
    .mutation()
    .arguments({ postId: a.id().required(), rating: a.ref('Rating').required() })
    .returns(a.ref('Rating').array())
    .authorization((allow) => [allow.publicApiKey()])
    .handler(a.handler.function('rate')),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'apiKey', apiKeyAuthorizationMode: { expiresInDays: 30 } },
});
