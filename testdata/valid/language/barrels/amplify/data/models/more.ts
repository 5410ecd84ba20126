import { a } from '@aws-amplify/backend';

export const Trailer = a.model({ tons: a.float() }).authorization((allow) => [allow.owner()]);
export default a.model({ city: a.string() }).authorization((allow) => [allow.authenticated()]);
