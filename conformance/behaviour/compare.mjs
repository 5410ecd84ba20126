/**
 * Compares what a decision does on both sides.
 *
 * @typedef {{ decision: string, at: string, reference: unknown, ours: unknown }} Difference
 */

const isPlain = (value) => value !== null && typeof value === 'object';

/** The places at which two values differ, the deepest ones. */
const differing = (reference, ours, at) => {
  if (Object.is(reference, ours)) return [];
  if (!isPlain(reference) || !isPlain(ours) || Array.isArray(reference) !== Array.isArray(ours)) return [{ at, reference, ours }];
  if (Array.isArray(reference) && reference.length !== ours.length) return [{ at, reference, ours }];
  const names = [...new Set([...Object.keys(reference), ...Object.keys(ours)])];
  return names.flatMap((name) => differing(reference[name], ours[name], at ? `${at}.${name}` : name));
};

/** Errors are told in any order; the text of one that DynamoDB raised quotes the expression that each side wrote. */
const comparableError = ({ path, errorType, message }) =>
  ({ path: path?.join('.') ?? null, errorType, message: errorType === 'DynamoDB:DynamoDbException' ? 'a request that DynamoDB refuses' : message });

const order = ({ path, errorType, message }) => JSON.stringify([path, errorType, message]);

const comparable = ({ pages, tables, told, outside, failure }) => ({
  pages: pages.map(({ data, errors }) => ({
    data, errors: errors.map(comparableError).sort((a, b) => (order(a) < order(b) ? -1 : 1)),
  })),
  tables, told, outside, failure,
});

/**
 * @param {string} decision  its name
 * @param {import('./side.mjs').Behaviour} reference
 * @param {import('./side.mjs').Behaviour} ours
 * @returns {Difference[]}
 */
export const differencesOf = (decision, reference, ours) =>
  differing(comparable(reference), comparable(ours), '').map((found) => ({ decision, ...found }));
