/** Whether the caller is signed in through the identity pool, whichever role they got. */
function isSignedIn(ctx) {
  const { env, identity } = ctx;
  return (
    identity.userArn === env.AMPLIFY_AUTH_ROLE_ARN ||
    (identity.cognitoIdentityPoolId === env.AMPLIFY_IDENTITY_POOL_ID &&
      identity.cognitoIdentityAuthType === 'authenticated')
  );
}
