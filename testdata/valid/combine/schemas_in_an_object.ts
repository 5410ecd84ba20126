import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const library = a
  .schema({
    Volume: a.model({ title: a.string().required(), copies: a.hasMany('Copy', 'volumeId') }),
    Copy: a.model({ volumeId: a.id(), volume: a.belongsTo('Volume', 'volumeId'), shelf: a.string() }),
  })
  .authorization((allow) => [allow.authenticated()]);

export type Schema = ClientSchema<typeof library>;

export const data = defineData({
  // What `a.combine` makes, written out.
  schema: { schemas: [library] },
});
