import { a } from '@aws-amplify/backend';

export const lines = a.schema({ Line: a.model({ number: a.integer() }).authorization((allow) => [allow.owner()]) });
export const stops = a.schema({ Stop: a.model({ code: a.string() }).authorization((allow) => [allow.owner()]) });
