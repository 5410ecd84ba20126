/**
 * The table of decisions, read off the rules themselves: what a caller may expect of a record, for models whose fields have
 * no rules of their own. It knows nothing of resolvers, and so tells whether the reference's side does what Amplify documents.
 *
 * @typedef {'granted' | 'absent' | 'refused' | 'failed condition'} Expectation
 */
import { trusted } from './callers.mjs';

const operationsOf = { read: ['get', 'list', 'sync', 'listen', 'search'] };

const grants = ({ operations }, operation) =>
  !operations || operations.flatMap((name) => operationsOf[name] ?? [name]).includes(operation);

const modes = { userPools: 'AMAZON_COGNITO_USER_POOLS', oidc: 'OPENID_CONNECT', apiKey: 'API_KEY', function: 'AWS_LAMBDA', identityPool: 'AWS_IAM' };

const isOfMode = ({ provider, allow }, { mode, identity }) => {
  if (mode !== modes[provider]) return false;
  if (provider !== 'identityPool') return true;
  return identity.cognitoIdentityAuthType === (allow === 'public' ? 'unauthenticated' : 'authenticated');
};

/** The groups that a claim names: a list, the JSON of one, or a single name. */
const groupsIn = (claim) => {
  if (typeof claim !== 'string') return claim ?? [];
  return claim.startsWith('[') ? JSON.parse(claim) : [claim];
};

const isMember = ({ groups, groupClaim = 'cognito:groups' }, claims) => groupsIn(claims[groupClaim]).some((group) => groups.includes(group));

/** Whether a rule lets the caller have all records. */
const isStatic = (rule) => ['public', 'private', 'custom'].includes(rule.allow) || rule.groups !== undefined;

const claimOf = (claims, name) => (name === 'username' ? claims.username ?? claims['cognito:username'] : claims[name]) ?? null;

/** How the caller may stand in a record as its owner; to read, part of a pair will do. */
const formsOf = ({ identityClaim }, claims, isRead) => {
  const values = (identityClaim?.split('::') ?? ['sub', 'username']).map((name) => claimOf(claims, name));
  const known = values.filter((value) => value !== null);
  if (known.length === values.length) return values.length === 1 ? values : [values.join('::'), ...values];
  return isRead ? known : [];
};

const rowTerms = (rule, claims, isRead) => (rule.allow === 'owner'
  ? { field: rule.ownerField ?? 'owner', values: formsOf(rule, claims, isRead) }
  : { field: rule.groupsField, values: groupsIn(claims[rule.groupClaim ?? 'cognito:groups']) });

const holds = ({ field, values }, record) => [record[field] ?? []].flat().some((value) => values.includes(value));

/**
 * @param {import('./model.mjs').Model} model
 * @param {'get' | 'update' | 'delete'} operation
 * @param {import('./callers.mjs').Caller} caller
 * @param {Record<string, unknown> | null} record   null if there is none
 * @returns {Expectation}
 */
export const expected = (model, operation, caller, record) => {
  const { identity } = caller.identity;
  const claims = identity?.claims ?? {};
  const rules = model.rules.filter((rule) => grants(rule, operation) && isOfMode(rule, caller.identity));
  const everything = caller.name === trusted.name || rules.some((rule) => isStatic(rule) && (!rule.groups || isMember(rule, claims)));
  /* AppSync takes the wish to delete what isn't there for fulfilled. */
  if (everything && record === null) return operation === 'update' ? 'failed condition' : 'absent';
  if (everything) return 'granted';
  const terms = rules.filter((rule) => !isStatic(rule)).map((rule) => rowTerms(rule, claims, operation === 'get')).filter(({ values }) => values.length > 0);
  if (terms.length === 0) return 'refused';
  if (record === null) return operation === 'get' ? 'absent' : 'refused';
  return terms.some((term) => holds(term, record)) ? 'granted' : 'refused';
};
