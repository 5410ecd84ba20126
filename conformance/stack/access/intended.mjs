/**
 * What is granted otherwise on purpose. Each entry is a row of docs/differences.md; the run fails on a difference that no
 * entry covers, and on an entry that its own case doesn't show.
 *
 * @typedef {object} Intended
 * @property {string} row       the first cell of its row
 * @property {string} shownBy   the case in which it must be seen
 * @property {(found: import('./compare.mjs').Difference, reach: Record<string, Set<string>>) => boolean} covers
 */

/** What only the toolchain grants, to subjects that are called so. */
const withheld = (subject, action = /./, resource = /./) => (found) =>
  found.side === 'reference' && subject.test(found.subject) && action.test(found.grant.action) && resource.test(found.grant.resource);

/** What AWS's policy for functions and APIs that write logs allows. */
const everyLog = [/^logs:(CreateLogGroup|CreateLogStream|PutLogEvents)$/, /^\*$/];

/** @type {Intended[]} */
export const intended = [
  {
    row: 'the data source of a table',
    shownBy: 'valid/docs/todo',
    covers: withheld(/^data source \w+Table$/, /^(dynamodb:\w+|sts:AssumeRole)$/),
  },
  {
    row: 'users and guests of the identity pool',
    shownBy: 'valid/auth/operations_by_rule',
    covers: (found, reach) => withheld(/^(users|guests)$/, /^appsync:GraphQL$/)(found)
      && !reach[found.subject].has(found.grant.resource.split('/types/')[1]),
  },
  {
    row: 'a generation by a model that any region answers for (`global.…`)',
    shownBy: 'valid/ai/every_type',
    covers: ({ side, subject, grant: { action, resource } }) => /^data source GenerationBedrockDataSource/.test(subject)
      && action === 'bedrock:InvokeModel'
      && (side === 'reference' ? /::foundation-model\/global\./ : /:inference-profile\/global\.|bedrock:[a-z0-9-]*::foundation-model\/(?!global\.)/).test(resource),
  },
  {
    row: 'the handler of a conversation, writing its log',
    shownBy: 'valid/ai/conversation',
    covers: withheld(/^handler /, ...everyLog),
  },
  {
    row: 'the API, writing its log',
    shownBy: 'valid/data/all_properties',
    covers: withheld(/^the log of the API$/, ...everyLog),
  },
  {
    row: 'a function that `allow.resource` lets in, reading where the API is',
    shownBy: 'valid/auth/every_rule',
    covers: withheld(/^function /, /^ssm:GetParameters$/, /:parameter\/amplify\/resource_reference\//),
  },
  {
    row: 'functions of the schema, as far as it isn\'t about the API',
    shownBy: 'valid/combine/several_modules',
    covers: (found) => [everyLog, [/^ssm:GetParameters$/, /:parameter\/amplify\/(?!resource_reference\/)/], [/^bedrock:InvokeModel/, /::foundation-model\//]]
      .some((grant) => withheld(/^function /, ...grant)(found)),
  },
  {
    row: 'the function of a SQL database',
    shownBy: 'valid/sql/postgresql',
    covers: withheld(/^database /),
  },
  {
    row: 'what only the toolchain makes: its table manager, its buckets\' helpers, its patches of the SQL function',
    shownBy: 'valid/sql/postgresql',
    covers: withheld(/^only the toolchain's /),
  },
];

/**
 * Tells the differences of a case apart.
 * @param {string} name  the case's
 * @param {import('./compare.mjs').Difference[]} differences
 * @param {Record<string, Set<string>>} reach   what the identity pool's callers must reach
 * @param {Intended[]} [entries]
 * @returns {{ unintended: import('./compare.mjs').Difference[], idle: Intended[] }}
 */
export const judge = (name, differences, reach, entries = intended) => {
  const isCovered = (entry) => (found) => entry.covers(found, reach);
  return {
    unintended: differences.filter((found) => !entries.some((entry) => isCovered(entry)(found))),
    idle: entries.filter((entry) => entry.shownBy === name && !differences.some(isCovered(entry))),
  };
};
