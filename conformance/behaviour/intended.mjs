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
    covers: named(/\/(userPools|oidc) member of Super[^/]+ by a text$/),
  },
  {
    row: 'may `list` or listen but not `get`, on a model with protected fields',
    shownBy: 'valid/behaviour/fields',
    covers: ({ decision, at, reference, ours }) => /^(Leak|Overheard)\//.test(decision)
      && (/\.secret$/.test(at) ? ours === null : at === 'told' || (/errors$/.test(at) && ours.every(({ path }) => path.endsWith('.secret')))),
  },
  {
    row: 'may read records but not a protected field, and names the field in a filter or in the condition of a mutation',
    shownBy: 'valid/behaviour/fields',
    covers: named(/^(OneField|Stored|Employee|Profile|Open)\/list\/(filtered|where [^/]*)\//),
  },
  {
    row: 'may delete a record but not update it, and updates it with nothing but its key',
    shownBy: 'valid/behaviour/modes',
    covers: named(/^(Member|KeyOnly|Stored|SyncSearch|Writers|Leads|Split|Mixed|Handed|Draft)\/update\/.*, key only\/(signed-in guest|userPools (alice|bob|member of (Staff|Admins|Cleaners|Editors)))/),
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
      && /^(Unauthorized|Not Authorized to access )/.test(found.reference) && /^(DynamoDB:ConditionalCheckFailedException$|The conditional request failed)/.test(found.ours),
  },
  {
    row: 'several operators on one sort key',
    shownBy: 'valid/auth/owner_fields',
    covers: named(/ by two operators\//, /errors\.0\.(errorType|message)$/),
  },
  {
    row: '`hasMany` by a composite reference whose second field is a number',
    shownBy: 'valid/behaviour/relations',
    covers: named(/^Plant\.lines\//),
  },
  {
    row: '`hasMany` or `hasOne` by a reference that is the owner or group field of the other model',
    shownBy: 'valid/behaviour/relations',
    covers: named(/^Account\.(cards|badge)\//),
  },
  {
    row: 'any user, through a `belongsTo` to a model whose key is its owner or group field',
    shownBy: 'valid/behaviour/relations',
    covers: named(/^(Badge|Card)\.account\//),
  },
  {
    row: 'a part of a joined sort key of an index set to null',
    shownBy: 'valid/behaviour/relations',
    covers: ({ reference, ours }) => /\$\{mergedValues\.\w+\}/.test(reference) && ours === undefined,
  },
  {
    row: '`.default(…)` with a text that reads like a reference of a template',
    shownBy: 'valid/behaviour/values',
    covers: named(/^Form\/create\/with an id\//, /\.plain$/),
  },
  {
    row: 'a later part of a composite sort key without the earlier one',
    shownBy: 'valid/behaviour/keys',
    covers: ({ at, reference, ours }) => /errors\.0\.message$/.test(at) && reference.includes('.$operation.')
      && ours === reference.replaceAll('$operation', ours.match(/'\w+\.(\w+)\./)?.[1]),
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
