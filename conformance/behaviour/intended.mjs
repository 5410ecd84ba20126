/**
 * Where our resolvers answer otherwise on purpose. Each entry stands in the table of docs/differences.md under its title;
 * the run fails on a difference that no entry covers, and on an entry that covers none in a case that it names.
 *
 * @typedef {object} Intended
 * @property {string} title      as in docs/differences.md
 * @property {string[]} cases
 * @property {RegExp} decisions  the names of the decisions
 * @property {RegExp} at         the places in the answer
 */

/** @type {Intended[]} */
export const intended = [];

const covers = (entry, { decision, at }) => entry.decisions.test(decision) && entry.at.test(at);

/**
 * Tells the differences of a case apart.
 * @param {string} name  the case's
 * @param {import('./compare.mjs').Difference[]} differences
 * @param {Intended[]} [entries]
 * @returns {{ unintended: import('./compare.mjs').Difference[], onPurpose: number, idle: Intended[] }}   `onPurpose` counts decisions
 */
export const judge = (name, differences, entries = intended) => {
  const own = entries.filter(({ cases }) => cases.includes(name));
  const unintended = differences.filter((found) => !own.some((entry) => covers(entry, found)));
  const others = new Set(differences.filter((found) => !unintended.includes(found)).map(({ decision }) => decision));
  return { unintended, onPurpose: others.size, idle: own.filter((entry) => !differences.some((found) => covers(entry, found))) };
};
