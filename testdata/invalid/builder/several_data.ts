import { a, defineData } from '@aws-amplify/backend';

const schema = a.schema({ Stop: a.model({ code: a.string() }).authorization((allow) => [allow.owner()]) });

export const data = defineData({ schema });
export const copy = defineData({ schema, name: 'copy' });
