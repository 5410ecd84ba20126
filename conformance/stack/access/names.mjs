/** Functions are called otherwise by the toolchain: by what `defineFunction` is told, not by the constant. */

const ofFunction = ({ action, resource }) => action === 'lambda:InvokeFunction' && !resource.endsWith(':*');

/** The function behind each subject that calls only one. */
const functionsOf = (grants) =>
  new Map([...grants].map(([subject, list]) => [subject, list.filter(ofFunction)]).filter(([, { length }]) => length === 1)
    .map(([subject, [{ resource }]]) => [subject, resource]));

/** The toolchain's name of each function, and ours: the first that is seen behind the same data source. */
const pairsOf = (ours, reference) => {
  const own = functionsOf(ours);
  const pairs = new Map();
  for (const [source, name] of functionsOf(reference)) {
    const isNew = !pairs.has(name) && ![...pairs.values()].includes(own.get(source));
    if (own.has(source) && isNew) pairs.set(name, own.get(source));
  }
  return pairs;
};

const asSubject = (name) => /^<(function \w+)>$/.exec(name)?.[1] ?? name;

/**
 * The reference's grants with our names of functions. Two functions never get one name: where a function on one side is
 * two on the other, a difference remains.
 * @param {import('./grants.mjs').Grants} ours
 * @param {import('./grants.mjs').Grants} reference
 * @returns {import('./grants.mjs').Grants}
 */
export const withOurNames = (ours, reference) => {
  const pairs = pairsOf(ours, reference);
  const subjects = new Map([...pairs].map(([theirs, own]) => [asSubject(theirs), asSubject(own)]));
  const renamed = (resource) => {
    const name = resource.replace(/:\*$/, '');
    return pairs.has(name) ? resource.replace(name, pairs.get(name)) : resource;
  };
  return new Map([...reference].map(([subject, grants]) => [
    subjects.get(subject) ?? subject,
    grants.map(({ action, resource }) => ({ action, resource: renamed(resource) })),
  ]));
};
