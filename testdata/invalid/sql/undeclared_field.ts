import { a, defineData, secret, type ClientSchema } from '@aws-amplify/backend';
import { configure } from '@aws-amplify/data-schema/internals';

const schema = configure({ database: { engine: 'postgresql', connectionUri: secret('PG_URI') } }).schema({
  tram: a.model({ id: a.string().required(), line: a.integer() }).identifier(['id']).authorization((allow) => [allow.ownerDefinedIn('driver')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
