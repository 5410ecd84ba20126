/** Whether the caller has the identity pool's role of guests. */
function isGuest(ctx) {
  return ctx.identity.userArn === ctx.env.AMPLIFY_UNAUTH_ROLE_ARN;
}
