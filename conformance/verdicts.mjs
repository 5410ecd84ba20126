/**
 * Part `verdicts`: who accepts what. Our `check` finds nothing wrong with a valid case and finds in an invalid one what
 * the case is named for. The reference rejects an invalid case too, unless docs/differences.md says why we are stricter,
 * or our finding is only a warning.
 */
import path from 'node:path';
import { check } from './compiler.mjs';
import { stricterThanReference } from './differences.mjs';

const describe = ({ code, message }) => `${code}: ${message}`;

const isError = ({ severity }) => severity === 'error';

const faultsOfValid = ({ status, diagnostics }) => [
  ...(status === 0 ? [] : [`check ends with ${status}`]),
  ...diagnostics.filter(isError).map(describe),
];

/** The code that an invalid case is named for, a variant after a dot aside: `amplify::<area>::<slug>`. */
const codeOf = (found) => `amplify::${path.basename(path.dirname(found.name))}::${found.slug.split('.')[0]}`;

const faultsOfInvalid = (code, { status, diagnostics }) => {
  const expected = diagnostics.some(isError) ? 1 : 0;
  return [
    ...(status === expected ? [] : [`check ends with ${status}, expected ${expected}`]),
    ...(diagnostics.some((diagnostic) => diagnostic.code === code) ? [] : [`check does not find ${code}`]),
    ...diagnostics.filter((other) => isError(other) && other.code !== code).map((other) => `also found: ${describe(other)}`),
  ];
};

const faultsOfReference = (found, code, { report }) => {
  const listed = stricterThanReference().some((row) => row.code === code && row.cases.includes(found.name));
  if (report.accepted && !listed) return ['the reference accepts it, and docs/differences.md does not list it'];
  if (!report.accepted && listed) return ['docs/differences.md lists it, but the reference rejects it'];
  return [];
};

/** @type {import('./part.mjs').Part} */
export const verdicts = {
  name: 'verdicts',
  covers: () => true,
  faults: async (found, reference) => {
    const ours = await check(found.input);
    if (found.kind === 'valid') return faultsOfValid(ours);
    const code = codeOf(found);
    const warning = ours.diagnostics.length > 0 && !ours.diagnostics.some(isError);
    return [...faultsOfInvalid(code, ours), ...(warning ? [] : faultsOfReference(found, code, reference))];
  },
};
