import { a, defineData } from '@aws-amplify/backend';

const schema = a.schema({ Tram: a.model({ line: a.integer() }).authorization((allow) => [allow.owner()]) });

export const data = (stage: string) => defineData({ schema, name: stage });
