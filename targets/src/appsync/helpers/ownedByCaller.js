/** What tells the caller's own conversations and messages. Only users of the user pool have some. */
function ownedByCaller(ctx) {
  const claims = util.authType() === 'User Pool Authorization' ? ctx.identity.claims : {};
  const forms = anyOwnerForms(claims.sub, claims.username ?? claims['cognito:username']);
  if (forms.length === 0) {
    util.unauthorized();
  }
  return { or: forms.map((form) => ({ owner: { eq: form } })) };
}
