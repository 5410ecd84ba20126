/** Callers by every mode, and the words by which a record can name one of them. */
import { apiKey, iamAuthenticated, iamGuest, iamOther, lambda, oidc, userPool } from '../appsync/identity.mjs';

const ann = { sub: 'sub-1', username: 'ann', groups: ['admins', 'a', 'dba', 'depot'] };
const claims = { email: 'ann@example.com', user_id: 'uid-1', roles: ['admins', 'cook'] };

/** @type {Record<string, import('../appsync/identity.mjs').Caller>} */
export const callers = {
  key: apiKey(),
  ann: userPool({ ...ann, claims }),
  bob: userPool({ sub: 'sub-2', username: 'bob', claims: { email: 'bob@example.com' } }),
  'ann by OIDC': oidc({ sub: 'sub-1', claims: { username: 'ann', email: 'ann@example.com', 'cognito:groups': ann.groups } }),
  authorizer: lambda(),
  guest: iamGuest(),
  'signed in by IAM': iamAuthenticated(),
  function: iamOther(),
};

export const words = ['sub-1::ann', 'sub-1', 'ann', 'uid-1', 'admins', 'cook', 'somebody', null];
