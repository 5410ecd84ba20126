/** Whether the claim lists one of the groups. */
function isInAny(claim, groups) {
  return groupsOf(claim).some((group) => groups.some((name) => name === group));
}
