/** Whether the caller has the identity pool's role of users. */
function hasSignedInRole(ctx) {
  return ctx.identity.userArn === ctx.env.AMPLIFY_AUTH_ROLE_ARN;
}
