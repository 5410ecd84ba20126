import { a, defineData, secret, type ClientSchema } from '@aws-amplify/backend';
import { configure } from '@aws-amplify/data-schema/internals';

const schema = configure({ database: { engine: 'postgresql', connectionUri: secret('PG_URI') } })
  .schema({ t_stop: a.model({ code: a.string().required() }).identifier(['code']) })
  .renameModels(() => [['t_stops', 'Stop']] as never)
  .authorization((allow) => [allow.authenticated()]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
