/** The one deployment that both sides run in: what only CloudFormation would know. */

export const account = '123456789012';
export const region = 'us-east-1';
export const apiId = 'abcdefghijklmnopqrstuvwxyz';
export const environmentName = 'NONE';
export const identityPoolId = `${region}:11111111-2222-3333-4444-555555555555`;
export const graphqlUrl = `https://${apiId}.appsync-api.${region}.amazonaws.com/graphql`;

const assumed = (role) => `arn:aws:sts::${account}:assumed-role/${role}/CognitoIdentityCredentials`;
const roles = { authenticated: 'amplify-authenticated', guest: 'amplify-guest' };

/** The ARN that a signed-in caller of the identity pool has. */
export const authRoleArn = assumed(roles.authenticated);
/** The ARN that a guest of the identity pool has. */
export const unauthRoleArn = assumed(roles.guest);

/** `ctx.env` of our API. */
export const environment = Object.freeze({
  AMPLIFY_AUTH_ROLE_ARN: authRoleArn,
  AMPLIFY_UNAUTH_ROLE_ARN: unauthRoleArn,
  AMPLIFY_IDENTITY_POOL_ID: identityPoolId,
  AMPLIFY_DATA_ID: apiId,
  AMPLIFY_ENV_NAME: environmentName,
});

/** The placeholders of the reference's code (`textOf` in `reference/values.mjs`); the first that fits counts. */
const placeholders = [
  [/<AWS::Partition>/g, 'aws'],
  [/<AWS::AccountId>/g, account],
  [/<AWS::Region>/g, region],
  [/<[A-Za-z0-9.]*unauthenticatedUserRoleRef>/g, roles.guest],
  [/<[A-Za-z0-9.]*authenticatedUserRoleRef>/g, roles.authenticated],
  [/<[A-Za-z0-9.]*IdentityPoolRef>/g, identityPoolId],
  [/<[A-Za-z0-9.]*GraphQLAPI\.?ApiId>/g, apiId],
  [/<[A-Za-z0-9.]*GraphQLAPI\.GraphQLUrl>/g, graphqlUrl],
];

/** `text` of the reference with what a deployment would put in the place of its placeholders. */
export const deployed = (text) =>
  placeholders.reduce((filled, [placeholder, value]) => filled.replace(placeholder, () => value), text);

/** Code of ours with the URL of the API, on the one line that waits for it; texts of the schema are never lines of their own. */
export const deployedOurs = (code) =>
  code.replace(/^const graphqlApiEndpoint = '<AMPLIFY_DATA_GRAPHQL_ENDPOINT>';$/m, () => `const graphqlApiEndpoint = '${graphqlUrl}';`);
