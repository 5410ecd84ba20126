import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  authType,
  apiKey,
  iamAuthenticated,
  iamGuest,
  iamOther,
  lambda,
  oidc,
  userPool,
} from '../../appsync/identity.mjs';
import { authRoleArn, deployed, environment, identityPoolId, unauthRoleArn } from '../../appsync/deployment.mjs';
import { readOurs } from '../../appsync/outputs.mjs';
import { scalars } from '../../appsync/scalars.mjs';

test('callers as AppSync shows them', () => {
  assert.equal(apiKey().identity, null);
  const { identity } = userPool({
    sub: 's',
    username: 'u',
    groups: ['G'],
    claims: { email: 'a@b.co', username: undefined, 'cognito:username': 'cu' },
  });
  assert.deepEqual(
    [identity.sub, identity.username, identity.groups, identity.claims['cognito:groups'], identity.claims.email],
    ['s', 'cu', ['G'], ['G'], 'a@b.co'],
  );
  assert.ok(!('username' in identity.claims));
  assert.ok(!('cognito:groups' in userPool().identity.claims));
  assert.deepEqual(oidc({ sub: 's', claims: { iss: 'https://i', tenant: 't' } }).identity, {
    sub: 's',
    issuer: 'https://i',
    claims: { sub: 's', iss: 'https://i', tenant: 't' },
  });
  assert.deepEqual(lambda({ a: 1 }).identity, { resolverContext: { a: 1 } });
  assert.deepEqual(
    [iamGuest(), iamAuthenticated(), iamOther()].map(
      ({ identity: { userArn, cognitoIdentityPoolId, cognitoIdentityAuthType } }) => [
        userArn === unauthRoleArn,
        userArn === authRoleArn,
        cognitoIdentityPoolId,
        cognitoIdentityAuthType,
      ],
    ),
    [
      [true, false, identityPoolId, 'unauthenticated'],
      [false, true, identityPoolId, 'authenticated'],
      [false, false, null, null],
    ],
  );
  assert.deepEqual([apiKey(), userPool(), oidc(), lambda(), iamGuest()].map(authType), [
    'API Key Authorization',
    'User Pool Authorization',
    'Open ID Connect Authorization',
    'Lambda Authorization',
    'IAM Authorization',
  ]);
});

test('both sides know the same deployment', () => {
  assert.equal(
    deployed(
      'arn:<AWS::Partition>:sts::<AWS::AccountId>:assumed-role/<xyzunauthenticatedUserRoleRef>/CognitoIdentityCredentials',
    ),
    environment.AMPLIFY_UNAUTH_ROLE_ARN,
  );
  assert.equal(
    deployed(
      'arn:<AWS::Partition>:sts::<AWS::AccountId>:assumed-role/<xyzauthenticatedUserRoleRef>/CognitoIdentityCredentials',
    ),
    environment.AMPLIFY_AUTH_ROLE_ARN,
  );
  assert.equal(
    deployed('<authIdentityPoolRef> <amplifyDataGraphQLAPI.ApiId>'),
    `${environment.AMPLIFY_IDENTITY_POOL_ID} ${environment.AMPLIFY_DATA_ID}`,
  );
  assert.equal(deployed('a < b and <script>'), 'a < b and <script>');
});

const valid = {
  AWSDate: ['2024-02-29', '2024-02-29Z', '2024-02-29+01:00'],
  AWSTime: ['10:00', '10:00:00.123Z', '23:59:59-08:00'],
  AWSDateTime: ['2024-01-02T10:00Z', '2024-01-02T10:00:00.123456789+01:30'],
  AWSTimestamp: [0, -1],
  AWSEmail: ['a@b.co'],
  AWSURL: ['https://example.com/a?b'],
  AWSPhone: ['+14155552671', '415-555-2671'],
  AWSIPAddress: ['1.2.3.4', '1.2.3.0/24', '::1', '2001:db8::/32'],
};
const invalid = {
  AWSDate: ['2023-02-29', '2024-1-2', 5],
  AWSTime: ['24:00', '10', '10:00:61'],
  AWSDateTime: ['2024-01-02T10:00', '2024-01-02', '2024-13-02T10:00Z'],
  AWSTimestamp: [1.5, '1'],
  AWSEmail: ['a', 'a b@c'],
  AWSURL: ['example', ''],
  AWSPhone: ['12', 'call me'],
  AWSIPAddress: ['1.2.3', '1.2.3.4/33', 'x'],
};

for (const [name, values] of Object.entries(valid)) {
  test(`${name} passes what it takes, unchanged, and refuses the rest`, () => {
    for (const value of values)
      assert.deepEqual([scalars[name].parseValue(value), scalars[name].serialize(value)], [value, value]);
    for (const value of invalid[name]) {
      assert.throws(() => scalars[name].parseValue(value), /Unable to parse/);
      assert.throws(() => scalars[name].serialize(value), /Unable to serialize/);
    }
  });
}

test('AWSJSON is text outside, a value inside', () => {
  assert.deepEqual(scalars.AWSJSON.parseValue('{"a":[1,null]}'), { a: [1, null] });
  assert.equal(scalars.AWSJSON.serialize({ a: [1, null] }), '{"a":[1,null]}');
  assert.equal(scalars.AWSJSON.serialize('text'), '"text"');
  assert.throws(() => scalars.AWSJSON.parseValue('{'), /Unable to parse/);
});

test('our output folder is read', () => {
  const { sdl, resolvers, tables } = readOurs({
    'schema.graphql': 'type Query { a: Int }',
    'resolvers.json': JSON.stringify([
      {
        type: 'Query',
        field: 'a',
        kind: 'PIPELINE',
        runtime: 'APPSYNC_JS',
        code: 'resolvers/Query.a.js',
        functions: [{ name: 'f', dataSource: 'NONE_DS', code: 'resolvers/Query.a.f.js' }],
      },
    ]),
    'resolvers/Query.a.js': 'before',
    'resolvers/Query.a.f.js': 'step',
    'tables/Post.json': '{ "KeySchema": [] }',
  });
  assert.equal(sdl, 'type Query { a: Int }');
  assert.deepEqual(
    [resolvers[0].code.code, resolvers[0].functions[0].code.code, tables],
    ['before', 'step', { Post: { KeySchema: [] } }],
  );
  assert.throws(
    () =>
      readOurs({
        'schema.graphql': '',
        'resolvers.json': '[{ "type": "Query", "field": "a", "code": "resolvers/none.js" }]',
      }),
    /resolvers\/none\.js/,
  );
});
