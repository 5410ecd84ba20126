/**
 * Callers, one factory for each authorization mode: the mode that AppSync saw, and the `ctx.identity` that it documents
 * for that mode.
 *
 * @typedef {'API_KEY' | 'AMAZON_COGNITO_USER_POOLS' | 'OPENID_CONNECT' | 'AWS_IAM' | 'AWS_LAMBDA'} Mode
 * @typedef {{ mode: Mode, identity: object | null }} Caller
 */
import { account, authRoleArn, identityPoolId, region, unauthRoleArn } from './deployment.mjs';

const sourceIp = ['192.0.2.1'];
const poolIssuer = `https://cognito-idp.${region}.amazonaws.com/${region}_Example01`;

/** @returns {Caller} */
export const apiKey = () => ({ mode: 'API_KEY', identity: null });

/**
 * A user of the user pool; `claims` are added to the token's, and one that is `undefined` is left out of it.
 * @param {{ sub?: string, username?: string, groups?: string[], claims?: Record<string, unknown> }} [user]
 * @returns {Caller}
 */
export const userPool = ({ sub = 'sub-1', username = 'user-1', groups, claims = {} } = {}) => {
  const all = {
    sub,
    username,
    iss: poolIssuer,
    token_use: 'access',
    ...(groups && { 'cognito:groups': groups }),
    ...claims,
  };
  return {
    mode: 'AMAZON_COGNITO_USER_POOLS',
    identity: {
      sub: all.sub ?? null,
      issuer: poolIssuer,
      username: all.username ?? all['cognito:username'] ?? null,
      claims: withoutUndefined(all),
      sourceIp,
      defaultAuthStrategy: 'ALLOW',
      groups: groups ?? null,
    },
  };
};

/**
 * A user of an OpenID Connect provider; `claims` are added to the token's.
 * @param {{ sub?: string, claims?: Record<string, unknown> }} [user]
 * @returns {Caller}
 */
export const oidc = ({ sub = 'sub-1', claims = {} } = {}) => {
  const issuer = claims.iss ?? 'https://login.example.com';
  const all = withoutUndefined({ sub, iss: issuer, ...claims });
  return { mode: 'OPENID_CONNECT', identity: { sub: all.sub ?? null, issuer, claims: all } };
};

/** A caller whom the Lambda authorizer lets in. @returns {Caller} */
export const lambda = (resolverContext = {}) => ({ mode: 'AWS_LAMBDA', identity: { resolverContext } });

const iam = (identity) => ({
  mode: 'AWS_IAM',
  identity: {
    accountId: account,
    cognitoIdentityPoolId: null,
    cognitoIdentityId: null,
    sourceIp,
    cognitoIdentityAuthType: null,
    cognitoIdentityAuthProvider: null,
    ...identity,
  },
});

/** A guest of the identity pool. @returns {Caller} */
export const iamGuest = () =>
  iam({
    cognitoIdentityPoolId: identityPoolId,
    cognitoIdentityId: `${region}:00000000-0000-0000-0000-000000000001`,
    cognitoIdentityAuthType: 'unauthenticated',
    username: 'AROAGUEST:CognitoIdentityCredentials',
    userArn: unauthRoleArn,
  });

/** A signed-in caller of the identity pool. @returns {Caller} */
export const iamAuthenticated = () =>
  iam({
    cognitoIdentityPoolId: identityPoolId,
    cognitoIdentityId: `${region}:00000000-0000-0000-0000-000000000002`,
    cognitoIdentityAuthType: 'authenticated',
    cognitoIdentityAuthProvider: `"${poolIssuer}","${poolIssuer}:CognitoSignIn:sub-1"`,
    username: 'AROAAUTH:CognitoIdentityCredentials',
    userArn: authRoleArn,
  });

/** Any other IAM principal, such as a function's role. @returns {Caller} */
export const iamOther = () =>
  iam({
    username: 'AROAOTHER:function',
    userArn: `arn:aws:sts::${account}:assumed-role/function-role/function`,
  });

const names = {
  API_KEY: 'API Key Authorization',
  AMAZON_COGNITO_USER_POOLS: 'User Pool Authorization',
  OPENID_CONNECT: 'Open ID Connect Authorization',
  AWS_IAM: 'IAM Authorization',
  AWS_LAMBDA: 'Lambda Authorization',
};

/** What `util.authType()` says of a caller. @param {Caller} caller */
export const authType = ({ mode }) => names[mode];

function withoutUndefined(claims) {
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
}
