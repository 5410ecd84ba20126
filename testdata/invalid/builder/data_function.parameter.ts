import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Lighthouse: a.model({ name: a.string() }).authorization((allow) => [allow.custom(), allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = (authorizer: any) =>
  defineData({
    schema,
    authorizationModes: {
      defaultAuthorizationMode: 'userPool',
      lambdaAuthorizationMode: { function: authorizer, timeToLiveInSeconds: 300 },
    },
  });
