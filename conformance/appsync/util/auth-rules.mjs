/**
 * `$util.authRules`, which the reference's templates of SQL models call and AppSync does not document: its functions are
 * given a model's rules, and answer by them what the templates of DynamoDB models spell out. Where those say nothing, no.
 *
 * @typedef {object} Rule
 * @property {'admin' | 'public' | 'private' | 'custom' | 'owner' | 'groups'} type
 * @property {'apiKey' | 'iam' | 'function' | 'userPools' | 'oidc'} provider
 * @property {string[]} [roles]   of administrators
 * @property {string} [roleArn]
 * @property {string | null} [cognitoIdentityPoolId]
 * @property {string} [ownerFieldName]
 * @property {'string' | 'string[]'} [ownerFieldType]
 * @property {string} [identityClaim]
 * @property {string[]} [allowedGroups]
 * @property {string} [groupClaim]
 * @property {string} [groupsFieldName]
 * @property {'string' | 'string[]'} [groupsFieldType]
 * @property {string[]} [allowedFields]   all, if there is none
 */
import { Unsupported } from '../errors.mjs';

const providers = {
  API_KEY: 'apiKey',
  AWS_IAM: 'iam',
  AWS_LAMBDA: 'function',
  AMAZON_COGNITO_USER_POOLS: 'userPools',
  OPENID_CONNECT: 'oidc',
};

const isRole = (rule, identity) =>
  identity.userArn === rule.roleArn ||
  (rule.type === 'private' &&
    (rule.cognitoIdentityPoolId ?? null) !== null &&
    identity.cognitoIdentityPoolId === rule.cognitoIdentityPoolId &&
    identity.cognitoIdentityAuthType === 'authenticated');

const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** The groups of a claim: a list, a list as JSON text, or one group. */
const groupsOf = (rule, claims) => {
  const claim = claims[rule.groupClaim ?? 'cognito:groups'] ?? [];
  const read = typeof claim === 'string' ? parsed(claim) : claim;
  return Array.isArray(read) ? read : [claim];
};

/** Each claim of the pair or the one that names an owner, null where the token has none. */
const ownerClaims = ({ identityClaim }, claims) => {
  const names =
    identityClaim === undefined || identityClaim === 'sub::username' ? ['sub', 'username'] : identityClaim.split('::');
  return names.map((name) => claims[name] ?? (name === 'username' ? claims['cognito:username'] : undefined) ?? null);
};

/** How the caller is stored as an owner; null if a claim is missing. */
const storedOwner = (rule, claims) => {
  const parts = ownerClaims(rule, claims);
  return parts.includes(null) ? null : parts.join('::');
};

/** Every way in which a record may name the caller as its owner. */
const ownerForms = (rule, claims) => {
  const parts = ownerClaims(rule, claims);
  return [...new Set([storedOwner(rule, claims), ...parts].filter((form) => form !== null))];
};

const isRowRule = ({ ownerFieldName, groupsFieldName }) =>
  ownerFieldName !== undefined || groupsFieldName !== undefined;

/** Whether a rule that looks at no record matches. */
const matchesAlways = (rule, { identity }) => {
  if (isRowRule(rule)) return false;
  if (rule.type === 'admin') return rule.roles.some((role) => identity.userArn.includes(role));
  if (rule.provider === 'iam') return isRole(rule, identity);
  if (rule.type === 'groups')
    return groupsOf(rule, identity.claims).some((group) => rule.allowedGroups.includes(group));
  if (['public', 'private', 'custom'].includes(rule.type)) return true;
  throw new Unsupported(`rule of type '${rule.type}' in $util.authRules`);
};

/** Whether a rule matches by what a record holds. */
const matchesRecord = (rule, { identity }, record) => {
  if (!isRowRule(rule) || record === null) return false;
  const held = [record[rule.ownerFieldName ?? rule.groupsFieldName] ?? []].flat();
  const wanted =
    rule.ownerFieldName === undefined ? groupsOf(rule, identity.claims) : ownerForms(rule, identity.claims);
  return wanted.some((value) => held.includes(value));
};

const ofProvider = (rules, caller) => rules.filter((rule) => rule.provider === providers[caller.mode]);

const filterTerms = (rule, { identity }) => {
  if (rule.ownerFieldName !== undefined) {
    const operator = rule.ownerFieldType === 'string[]' ? 'contains' : 'eq';
    return ownerForms(rule, identity.claims).map((form) => ({ [rule.ownerFieldName]: { [operator]: form } }));
  }
  const groups = groupsOf(rule, identity.claims);
  if (groups.length === 0) return [];
  if (rule.groupsFieldType !== 'string[]') return [{ [rule.groupsFieldName]: { in: groups } }];
  return groups.map((group) => ({ [rule.groupsFieldName]: { contains: group } }));
};

/** An event shows of a pair only the last part. */
const subscriptionTerms = (rule, { identity }) => {
  if (rule.ownerFieldName !== undefined) {
    const owner = ownerClaims(rule, identity.claims);
    if (owner.includes(null)) return [];
    return [{ [rule.ownerFieldName]: { [rule.ownerFieldType === 'string[]' ? 'contains' : 'eq']: owner.at(-1) } }];
  }
  const groups = groupsOf(rule, identity.claims);
  return groups.length === 0
    ? []
    : [{ [rule.groupsFieldName]: { [rule.groupsFieldType === 'string[]' ? 'containsAny' : 'in']: groups } }];
};

const filtered = (rules, caller, termsOf) => {
  const own = ofProvider(rules, caller);
  if (own.some((rule) => matchesAlways(rule, caller))) return { authorized: true, authFilter: null };
  const terms = own.filter(isRowRule).flatMap((rule) => termsOf(rule, caller));
  return terms.length === 0 ? { authorized: false, authFilter: null } : { authorized: true, authFilter: { or: terms } };
};

/** A create by an owner: the input names the caller, or nobody yet. */
const createsOwn = (rule, { identity }, input) => {
  if (rule.ownerFieldName === undefined) return matchesRecord(rule, { identity }, input);
  if (storedOwner(rule, identity.claims) === null) return false;
  return !Object.hasOwn(input, rule.ownerFieldName) || matchesRecord(rule, { identity }, input);
};

const withOwners = (rules, { identity }, input) =>
  rules
    .filter(({ ownerFieldName }) => ownerFieldName !== undefined)
    .reduce((complete, rule) => {
      const owner = storedOwner(rule, identity.claims);
      if (owner === null || Object.hasOwn(complete, rule.ownerFieldName)) return complete;
      return { ...complete, [rule.ownerFieldName]: rule.ownerFieldType === 'string[]' ? [owner] : owner };
    }, input);

/** @param {() => import('../identity.mjs').Caller} callerOf */
export const openAuthRules = (callerOf) => ({
  /** @param {Rule[]} rules */
  queryAuth: (rules) => filtered(rules, callerOf(), filterTerms),

  /** @param {Rule[]} rules */
  subscriptionAuth: (rules) => filtered(rules, callerOf(), subscriptionTerms),

  /**
   * @param {Rule[]} rules
   * @param {'create' | 'update' | 'delete'} operation
   * @param {object} input
   * @param {object | null} [existing]
   */
  mutationAuth: (rules, operation, input, existing = null) => {
    const caller = callerOf();
    const own = ofProvider(rules, caller);
    const matching = own.filter(
      (rule) =>
        matchesAlways(rule, caller) ||
        (operation === 'create' ? createsOwn(rule, caller, input) : matchesRecord(rule, caller, existing)),
    );
    const denied = Object.keys(input).filter(
      (field) => !matching.some(({ allowedFields }) => allowedFields === undefined || allowedFields.includes(field)),
    );
    if (matching.length === 0 || (operation !== 'delete' && denied.length > 0))
      return { authorized: false, authorizedInput: null };
    return { authorized: true, authorizedInput: operation === 'create' ? withOwners(own, caller, input) : input };
  },

  /**
   * @param {Rule[]} rules
   * @param {object | null} source
   */
  validateUsingSource: (rules, source) => {
    const caller = callerOf();
    return ofProvider(rules, caller).some((rule) => matchesAlways(rule, caller) || matchesRecord(rule, caller, source));
  },
});
