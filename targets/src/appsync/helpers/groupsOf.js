/** The groups of a claim: a list, a list in JSON, or the name of one. */
function groupsOf(claim) {
  if (typeof claim === 'string') {
    return claim.startsWith('[') ? JSON.parse(claim) : [claim];
  }
  return claim ?? [];
}
