/** What one side allows and the other doesn't. */

/**
 * @typedef {object} Difference
 * @property {string} subject
 * @property {'ours'|'reference'} side   the one that allows it
 * @property {import('./grants.mjs').Grant} grant
 */

/** Whether an IAM pattern takes in everything that another one does. */
const takesIn = (pattern, text) => {
  const source = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*');
  return new RegExp(`^${source}$`, 's').test(text);
};

const covers = (wider, grant) => takesIn(wider.action, grant.action) && takesIn(wider.resource, grant.resource);

/** The grants of one side that no grant of the other covers. */
const beyond = (side, own, other) =>
  [...own].flatMap(([subject, grants]) =>
    grants.filter((grant) => !(other.get(subject) ?? []).some((wider) => covers(wider, grant))).map((grant) => ({ subject, side, grant })));

/**
 * @param {import('./grants.mjs').Grants} ours
 * @param {import('./grants.mjs').Grants} reference
 * @returns {Difference[]}
 */
export const compareGrants = (ours, reference) => [...beyond('ours', ours, reference), ...beyond('reference', reference, ours)];
