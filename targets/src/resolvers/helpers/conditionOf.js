/**
 * The condition on which a record may be changed so: every field that is given must be granted, each by a grant whose
 * own condition the record meets. `null` if any record may.
 */
function conditionOf(grants, input) {
  const known = grants.filter((grant) => !grant.when || grant.when.length > 0);
  if (known.length === 0) {
    util.unauthorized();
  }
  const covers = Object.entries(input).map(([name, value]) => ({
    name,
    grants: known.filter(
      (grant) => !grant.fields || (value === null ? grant.nullable : grant.fields).some((field) => field === name),
    ),
  }));
  const denied = covers.filter((cover) => cover.grants.length === 0).map((cover) => cover.name);
  if (denied.length > 0) {
    util.error(`Unauthorized on [${denied.join(', ')}]`, 'Unauthorized');
  }
  const conditions = {};
  for (const cover of covers) {
    if (cover.grants.every((grant) => grant.when)) {
      const terms = cover.grants.flatMap((grant) => grant.when);
      conditions[JSON.stringify(terms)] = { or: terms };
    }
  }
  const all = Object.values(conditions);
  return all.length > 0 ? { and: all } : null;
}
