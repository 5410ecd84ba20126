/**
 * The condition on which a record may be changed so: every field that is given must be granted, and every one that is
 * removed must be nullable, each by a grant whose own condition the record meets. `null` if any record may.
 */
function conditionOf(grants, input) {
  const known = grants.filter((grant) => !grant.when || grant.when.length > 0);
  const by = (list, name) => known.filter((grant) => !grant[list] || grant[list].some((field) => field === name));
  const covers = Object.entries(input).flatMap(([name, value]) => [
    { name, grants: by('fields', name) },
    ...(value === null ? [{ name, grants: by('nullable', name) }] : []),
  ]);
  const refused = covers.filter((cover) => cover.grants.length === 0).map((cover) => cover.name);
  const denied = refused.filter((name, at) => refused.indexOf(name) === at);
  if (refused.length === covers.length) {
    util.unauthorized();
  }
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
