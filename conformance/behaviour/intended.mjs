/**
 * Where our resolvers answer otherwise on purpose. Each entry is a row of docs/differences.md; the run fails on a difference
 * that no entry covers, and on an entry that its own case doesn't show.
 *
 * @typedef {object} Intended
 * @property {string} row       the first cell of its row
 * @property {string} shownBy   the case in which it must be seen
 * @property {(found: import('./compare.mjs').Difference) => boolean} covers
 */

const refusals = /^(Unauthorized on \[|Not Authorized to access )/;

/** A difference in the decisions that are named so, at the places that are named so. */
const named = (decision, at = /./) => (found) => decision.test(found.decision) && at.test(found.at);

/** @type {Intended[]} */
export const intended = [
  {
    row: 'whose group claim is a text, such as `SuperAdmin`, on a rule for the group `Admin`',
    shownBy: 'valid/auth/schema_rules',
    covers: named(/\/(userPools|oidc) member of Super\w+ by a text$/),
  },
  {
    row: 'may delete a record but not update it, and updates it with nothing but its key',
    shownBy: 'valid/behaviour/modes',
    covers: named(/^(Member\/update\/.*, key only\/signed-in guest|SyncSearch\/update\/.*, key only\/userPools alice|Writers\/update\/.*, key only\/userPools bob)/),
  },
  {
    row: 'an update that is refused both for its fields and for the record',
    shownBy: 'valid/auth/field_rules',
    covers: ({ at, reference, ours }) => /errors\.\d+\.message$/.test(at) && [reference, ours].every((text) => refusals.test(text)),
  },
  {
    row: 'an update or delete by an owner with a condition of the caller\'s',
    shownBy: 'valid/auth/schema_rules',
    covers: (found) => named(/\/(update|delete)\/.*, condition (holds|fails)\//, /errors\.0\.(errorType|message)$/)(found)
      && /^(Unauthorized$|Not Authorized to access )/.test(found.reference) && /^(DynamoDB:ConditionalCheckFailedException$|The conditional request failed)/.test(found.ours),
  },
  {
    row: 'several operators on one sort key',
    shownBy: 'valid/auth/owner_fields',
    covers: named(/ by two operators\//, /errors\.0\.(errorType|message)$/),
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
