import { a } from '@aws-amplify/backend';

export const Tram = a.model({ line: a.integer() }).authorization((allow) => [allow.owner()]);
