import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unauthRoleArn, authRoleArn, identityPoolId } from '../../appsync/deployment.mjs';
import { apiKey, iamAuthenticated, iamGuest, lambda, oidc, userPool } from '../../appsync/identity.mjs';
import { openAuthRules } from '../../appsync/util/auth-rules.mjs';

const as = (caller) => openAuthRules(() => caller);
const owner = {
  type: 'owner',
  provider: 'userPools',
  ownerFieldName: 'owner',
  ownerFieldType: 'string',
  allowedFields: ['id', 'text'],
};
const ann = userPool({ sub: 's', username: 'u', groups: ['a', 'b'] });

test('rules that look at no record', () => {
  const rules = {
    key: { type: 'public', provider: 'apiKey' },
    guest: { type: 'public', provider: 'iam', roleArn: unauthRoleArn },
    identity: { type: 'private', provider: 'iam', roleArn: authRoleArn, cognitoIdentityPoolId: identityPoolId },
    user: { type: 'private', provider: 'userPools' },
    oidc: { type: 'private', provider: 'oidc' },
    custom: { type: 'custom', provider: 'function' },
    group: { type: 'groups', provider: 'userPools', allowedGroups: ['b'], groupClaim: 'cognito:groups' },
    otherGroup: { type: 'groups', provider: 'userPools', allowedGroups: ['c'], groupClaim: 'cognito:groups' },
  };
  const matching = (caller) => Object.keys(rules).filter((name) => as(caller).queryAuth([rules[name]]).authorized);
  assert.deepEqual(matching(apiKey()), ['key']);
  assert.deepEqual(matching(iamGuest()), ['guest']);
  assert.deepEqual(matching(iamAuthenticated()), ['identity']);
  assert.deepEqual(matching(ann), ['user', 'group']);
  assert.deepEqual(matching(oidc()), ['oidc']);
  assert.deepEqual(matching(lambda()), ['custom']);
  assert.equal(as(ann).queryAuth([]).authorized, false);
});

test('queries are filtered by the forms of the owner and by the groups of the claim', () => {
  assert.deepEqual(as(ann).queryAuth([owner]), {
    authorized: true,
    authFilter: { or: [{ owner: { eq: 's::u' } }, { owner: { eq: 's' } }, { owner: { eq: 'u' } }] },
  });
  assert.deepEqual(
    as(userPool({ claims: { email: 'e' } })).queryAuth([
      { ...owner, identityClaim: 'email', ownerFieldType: 'string[]' },
    ]).authFilter,
    { or: [{ owner: { contains: 'e' } }] },
  );
  const groups = {
    type: 'groups',
    provider: 'userPools',
    groupsFieldName: 'team',
    groupsFieldType: 'string',
    groupClaim: 'cognito:groups',
  };
  assert.deepEqual(as(ann).queryAuth([groups]).authFilter, { or: [{ team: { in: ['a', 'b'] } }] });
  assert.deepEqual(as(ann).queryAuth([{ ...groups, groupsFieldType: 'string[]' }]).authFilter, {
    or: [{ team: { contains: 'a' } }, { team: { contains: 'b' } }],
  });
  assert.equal(as(userPool()).queryAuth([groups]).authorized, false);
  assert.deepEqual(as(ann).queryAuth([owner, { type: 'private', provider: 'userPools' }]), {
    authorized: true,
    authFilter: null,
  });
});

test('subscriptions see the last part of an owner', () => {
  assert.deepEqual(as(ann).subscriptionAuth([owner]).authFilter, { or: [{ owner: { eq: 'u' } }] });
  assert.equal(as(userPool({ claims: { username: undefined } })).subscriptionAuth([owner]).authorized, false);
});

test("creates set an owner that is absent, and refuse another's", () => {
  const create = (input, rules = [owner], caller = ann) => as(caller).mutationAuth(rules, 'create', input, null);
  const all = { ...owner, allowedFields: undefined };
  assert.deepEqual(create({ text: 'a' }), { authorized: true, authorizedInput: { text: 'a', owner: 's::u' } });
  assert.deepEqual(create({ owner: 's' }, [all]).authorizedInput, { owner: 's' });
  assert.equal(create({ owner: 'other' }, [all]).authorized, false);
  assert.equal(create({ owner: null }, [all]).authorized, false);
  assert.equal(create({ secret: 1 }).authorized, false);
  assert.equal(create({ text: 'a' }, [owner], userPool({ claims: { sub: undefined } })).authorized, false);
});

test('updates and deletes look at the stored record', () => {
  const { mutationAuth, validateUsingSource } = as(ann);
  assert.equal(mutationAuth([owner], 'update', { text: 'a' }, { owner: 's::u' }).authorized, true);
  assert.equal(mutationAuth([owner], 'update', { text: 'a' }, { owner: 'other' }).authorized, false);
  assert.equal(mutationAuth([owner], 'update', { text: 'a' }, null).authorized, false);
  assert.equal(mutationAuth([owner], 'update', { secret: 'a' }, { owner: 's::u' }).authorized, false);
  assert.equal(mutationAuth([owner], 'delete', { id: '1' }, { owner: 'u' }).authorized, true);
  assert.deepEqual(
    [{ owner: 'u' }, { owner: 'x' }, null].map((record) => validateUsingSource([owner], record)),
    [true, false, false],
  );
});
