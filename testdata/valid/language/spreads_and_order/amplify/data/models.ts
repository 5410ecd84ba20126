import { a } from '@aws-amplify/backend';

export const Zulu = a.model({ b: a.string(), a: a.string() }).authorization((allow) => [allow.owner()]);
export const Alfa = a.model({ zulu: a.string() }).authorization((allow) => [allow.owner()]);
export const mike = a.enum(['m']);
export const _under = a.customType({ x: a.string() });
