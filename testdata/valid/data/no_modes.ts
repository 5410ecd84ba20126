import { a, defineData } from '@aws-amplify/backend';
import type { ClientSchema } from '@aws-amplify/backend';

const schema = a.schema({ Memo: a.model({ text: a.string() }).authorization((allow) => allow.owner()) });

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema, logging: true });
