/**
 * Where our resolvers answer otherwise on purpose. Each entry stands in docs/differences.md under its title; the run fails
 * on a difference that no entry covers, and on an entry that its own case doesn't show.
 *
 * @typedef {object} Intended
 * @property {string} title      as in docs/differences.md
 * @property {string} shownBy    the case in which it must be seen
 * @property {(found: import('./compare.mjs').Difference) => boolean} covers
 */

const named = (pattern) => ({ decision }) => pattern.test(decision);

/** @type {Intended[]} */
export const intended = [
  {
    title: 'A group is a member of a list, not a part of a text',
    shownBy: 'valid/auth/schema_rules',
    covers: named(/\/userPools member of Super\w+ by a text$/),
  },
  {
    title: 'Which of two refusals is told',
    shownBy: 'valid/auth/field_rules',
    covers: ({ at, reference, ours }) => /errors\.\d+\.message$/.test(at) && [reference, ours].every((text) => /^(Unauthorized on \[|Not Authorized to access )/.test(text)),
  },
  {
    title: 'A condition of the caller that fails is told before whose record it is',
    shownBy: 'valid/auth/schema_rules',
    covers: (found) => named(/\/(update|delete)\/.*, condition (holds|fails)\//)(found) && /errors\.0\.(errorType|message)$/.test(found.at),
  },
];

/**
 * Tells the differences of a case apart.
 * @param {string} name  the case's
 * @param {import('./compare.mjs').Difference[]} differences
 * @param {Intended[]} [entries]
 * @returns {{ unintended: import('./compare.mjs').Difference[], onPurpose: number, idle: Intended[] }}   `onPurpose` counts decisions
 */
export const judge = (name, differences, entries = intended) => {
  const isIntended = (found) => entries.some(({ covers }) => covers(found));
  return {
    unintended: differences.filter((found) => !isIntended(found)),
    onPurpose: new Set(differences.filter(isIntended).map(({ decision }) => decision)).size,
    idle: entries.filter(({ shownBy, covers }) => shownBy === name && !differences.some(covers)),
  };
};
