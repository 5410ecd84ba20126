/**
 * Who asks: for every mode of an API the callers that a model's rules tell apart.
 *
 * @typedef {{ name: string, identity: import('../appsync/identity.mjs').Caller }} Caller
 */
import { apiKey, iamAuthenticated, iamGuest, iamOther, lambda, oidc, userPool } from '../appsync/identity.mjs';
import { groupFields, ownerFields, staticGroups } from './model.mjs';

/** What the token of `user` says in `claim`. */
export const claimOf = (user, claim) => {
  if (claim === 'sub') return `sub-${user}`;
  if (claim === 'username') return user;
  if (claim === 'email') return `${user}@example.com`;
  return `${user}-${claim.replace(/\W/g, '-')}`;
};

/** How a record names `user` as its owner: the first form is the one that is stored. */
export const ownerForms = (user, claims) => {
  const values = claims.map((claim) => claimOf(user, claim));
  return values.length === 1 ? values : [values.join('::'), ...values];
};

const modeOf = { userPools: 'AMAZON_COGNITO_USER_POOLS', oidc: 'OPENID_CONNECT' };

const factories = {
  userPools: (user, claims) => userPool({ sub: `sub-${user}`, username: user, groups: claims['cognito:groups'], claims }),
  oidc: (user, claims) => oidc({ sub: `sub-${user}`, claims: { username: user, ...claims } }),
};

const distinct = (list) => [...new Set(list)];

/** Tokens that differ in what says whose a record is. */
const owners = (open, claims) => {
  const all = Object.fromEntries(claims.filter((claim) => claim !== 'sub' && claim !== 'username').map((claim) => [claim, claim]));
  const own = (user) => Object.fromEntries(Object.keys(all).map((claim) => [claim, claimOf(user, claim)]));
  return [
    open('alice', 'alice', own('alice')),
    open('bob', 'bob', own('bob')),
    ...claims.map((claim) => open(`alice without ${claim}`, 'alice', { ...own('alice'), [claim]: undefined })),
    ...(claims.includes('username')
      ? [open('alice by cognito:username', 'alice', { ...own('alice'), username: undefined, 'cognito:username': 'alice' })]
      : []),
  ];
};

/** Tokens that differ in how they say that the caller is in `group`. */
const members = (open, group, claim) => [
  open(`member of ${group}`, 'carol', { [claim]: ['Others', group] }),
  open(`member of ${group} by a text`, 'carol', { [claim]: group }),
  open(`member of ${group} by a JSON text`, 'carol', { [claim]: JSON.stringify([group]) }),
];

const strangers = (open, group, claim) => [
  open(`member of Others, not ${group}`, 'carol', { [claim]: ['Others', `Super${group}`] }),
  open(`member of Super${group} by a text`, 'carol', { [claim]: `Super${group}` }),
];

const usersOf = (provider, model) => {
  const open = (name, user, claims) => ({ name: `${provider} ${name}`, identity: factories[provider](user, claims) });
  const ofProvider = (list) => list.filter((item) => item.provider === provider);
  const [own, dynamic, fixed] = [ownerFields, groupFields, staticGroups].map((find) => ofProvider(find(model)));
  const claims = distinct(own.flatMap((field) => field.claims));
  const [firstFixed, ...otherFixed] = fixed;
  const aliceAlso = (group, claim) => (claims.length > 0 ? [open(`alice, member of ${group}`, 'alice', { [claim]: [group] })] : []);
  return [
    ...(claims.length > 0 ? owners(open, claims) : [open('alice', 'alice', {})]),
    ...(firstFixed ? [
      ...members(open, firstFixed.group, firstFixed.claim),
      ...strangers(open, firstFixed.group, firstFixed.claim),
      ...aliceAlso(firstFixed.group, firstFixed.claim),
    ] : []),
    ...otherFixed.slice(0, 2).map(({ group, claim }) => open(`member of ${group} in ${claim}`, 'carol', { [claim]: [group] })),
    ...distinct(dynamic.map(({ claim }) => claim)).flatMap((claim) => [
      ...members(open, 'red', claim).map(({ name, identity }) => ({ name: `${name} in ${claim}`, identity })),
      open(`member of six in ${claim}`, 'carol', { [claim]: ['red', 'blue', 'g3', 'g4', 'g5', 'g6'] }),
      ...aliceAlso('red', claim),
    ]),
  ];
};

/**
 * @param {import('./model.mjs').Model} model
 * @param {Set<string>} modes  the API's
 * @returns {Caller[]}
 */
export const callersOf = (model, modes) => {
  const all = [
    ...['userPools', 'oidc'].flatMap((provider) => (modes.has(modeOf[provider]) ? usersOf(provider, model) : [])),
    { name: 'key', identity: apiKey() },
    { name: 'guest', identity: iamGuest() },
    { name: 'signed-in guest', identity: iamAuthenticated() },
    trusted,
    { name: 'authorizer', identity: lambda() },
  ].filter(({ identity }) => modes.has(identity.mode));
  return [...new Map(all.map((caller) => [caller.name, caller])).values()];
};

/** A function's role, whom every rule lets do everything. */
export const trusted = { name: 'function', identity: iamOther() };
