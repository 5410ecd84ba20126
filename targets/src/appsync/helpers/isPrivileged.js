/** Whether the caller is a principal of the account that doesn't come through the identity pool. */
function isPrivileged(identity) {
  return !identity.cognitoIdentityPoolId && !identity.cognitoIdentityId;
}
