/**
 * A part of the harness looks at one case at a time and names what is wrong with it; what the case's own
 * `<case>.differences.json` lists is on purpose.
 *
 * @typedef {object} Part
 * @property {string} name
 * @property {(found: import('./cases.mjs').Case) => boolean} covers
 * @property {(cases: import('./cases.mjs').Case[], slots: number) => Promise<void>} [prepare]  what is done once, before all, if there are any
 * @property {(found: import('./cases.mjs').Case, reference: import('./reference/index.mjs').Reference) => Promise<string[]>} faults
 * @property {() => string} [summary]   what it has to say in the end
 */
import { intendedDifferences } from './differences.mjs';
import { mapInParallel } from './pool.mjs';

/** The faults of one case; what the part throws is one of them. */
const allFaults = async (part, found, reference) => {
  try {
    return await part.faults(found, reference);
  } catch (error) {
    return [error.message];
  }
};

/** The faults that nobody intends, and the intended ones that are not there. */
const faultsOf = async (part, found, reference) => {
  const faults = await allFaults(part, found, reference);
  const intended = intendedDifferences(found, part.name);
  return [
    ...faults.filter((fault) => !intended.includes(fault)),
    ...intended.filter((fault) => !faults.includes(fault)).map((fault) => `listed as a difference, but there is none: ${fault}`),
  ];
};

/**
 * Runs a part over the cases that it covers, prints every fault and the time, and counts.
 * @param {Part} part
 * @param {import('./cases.mjs').Case[]} cases
 * @param {Map<string, import('./reference/index.mjs').Reference>} references
 * @param {number} slots
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export const runPart = async (part, cases, references, slots) => {
  const started = performance.now();
  const covered = cases.filter(part.covers);
  if (covered.length > 0) await part.prepare?.(covered, slots);
  const results = await mapInParallel(covered, slots, (found) => faultsOf(part, found, references.get(found.name)));
  covered.forEach((found, index) => {
    if (results[index].length > 0) console.log([`${part.name}: ${found.name}`, ...results[index].map((fault) => `    ${fault}`)].join('\n'));
  });
  const failed = results.filter((faults) => faults.length > 0).length;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${part.name}: ${covered.length} cases in ${seconds} s, ${failed} failed`);
  if (part.summary && covered.length > 0) console.log(part.summary());
  return { passed: covered.length - failed, failed };
};
