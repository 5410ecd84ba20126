import { a, defineData, type ClientSchema } from '@aws-amplify/backend';
import { schema as generatedSchema } from './schema.sql';

const sqlSchema = generatedSchema
  .renameModels(() => [
    ['t_user', 'User'],
    ['t_post', 'Post'],
  ])
  .setAuthorization((models) => [
    models.User.authorization((allow) => [allow.authenticated(), allow.group('admins')]),
    models.Post.authorization((allow) => [allow.owner(), allow.publicApiKey().to(['read'])]),
    models.User.fields.email.authorization((allow) => [allow.group('admins')]),
    models.t_tag.authorization((allow) => allow.guest().to(['read'])),
  ])
  .setRelationships((models) => [
    models.User.relationships({ posts: a.hasMany('Post', 'author_id') }),
    models.Post.relationships({ author: a.belongsTo('User', 'author_id') }),
  ]);

const dynamoSchema = a.schema({
  Draft: a.model({ text: a.string(), postId: a.id() }).authorization((allow) => [allow.owner()]),
});

const schema = a.combine([sqlSchema, dynamoSchema]);

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 30 } },
});
