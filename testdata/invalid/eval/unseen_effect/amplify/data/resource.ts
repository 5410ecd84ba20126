import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
import { inspect } from 'node:util';

const Stop = a.model({ code: a.string() }).authorization((allow) => [allow.owner()]);
inspect(Stop);

const schema = a.schema({ Stop });

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
