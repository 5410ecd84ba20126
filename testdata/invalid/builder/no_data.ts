import { a, type ClientSchema } from '@aws-amplify/backend';

export const schema = a.schema({ Tram: a.model({ line: a.integer() }).authorization((allow) => [allow.owner()]) });

export type Schema = ClientSchema<typeof schema>;
