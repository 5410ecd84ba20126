import { secret } from '@aws-amplify/backend';
import { a } from '@aws-amplify/data-schema';
import { configure } from '@aws-amplify/data-schema/internals';

export const schema = configure({
  database: { identifier: 'IDevents', engine: 'mysql', connectionUri: secret('SQL_CONNECTION_STRING') },
}).schema({
  event: a.model({ id: a.integer().required(), name: a.string(), startsAt: a.datetime() }).identifier(['id']),
});
