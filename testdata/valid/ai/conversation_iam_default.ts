import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Tide: a.model({ at: a.datetime(), metres: a.float() }).authorization((allow) => [allow.guest()]),
  lowercase: a
    .conversation({ aiModel: a.ai.model('Cohere Command R+'), systemPrompt: 'Tell the tides.\r\nBriefly.' })
    .authorization((allow) => allow.owner('userPools')),
  tide: a
    .generation({ aiModel: a.ai.model('Claude Opus 4.5'), systemPrompt: 'Guess the tide.' })
    .arguments({ place: a.string(), near: a.customType({ lat: a.float().required(), lng: a.float().required() }) })
    .returns(a.boolean()),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'identityPool' },
});
