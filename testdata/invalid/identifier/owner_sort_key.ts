import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Locker: a
    .model({ room: a.string().required(), owner: a.string().required() })
    .identifier(['room', 'owner'])
    .authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
