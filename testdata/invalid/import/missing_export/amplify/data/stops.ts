import { a } from '@aws-amplify/backend';

export const Stop = a.model({ code: a.string() }).authorization((allow) => [allow.owner()]);
