import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
import { Harbour } from './harbour.table';
import { Berth } from './parts/';

// `./harbour.table` is there too, and so is `./parts.ts`.
const schema = a.schema({ Harbour, Berth }).authorization((allow) => [allow.authenticated()]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema });
