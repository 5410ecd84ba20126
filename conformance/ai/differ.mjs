/** Tells two values apart, shortly. */
import { isDeepStrictEqual } from 'node:util';

const isObject = (value) => value !== null && typeof value === 'object';

const short = (value) => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
};

/** The places where two values differ, each with both. */
export const differences = (ours, theirs, place) => {
  if (isDeepStrictEqual(ours, theirs)) return [];
  if (!isObject(ours) || !isObject(theirs) || Array.isArray(ours) !== Array.isArray(theirs)) {
    return [`${place}: ${short(ours)}, reference ${short(theirs)}`];
  }
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(ours)])];
  return names.flatMap((name) => differences(ours[name], theirs[name], `${place}.${name}`));
};

/** An answer as far as callers see it; of what code throws, only that it does. */
export const seen = ({ data, errors }) => ({
  data,
  errors: errors.map(({ message, errorType, path }) => ({ message, errorType, path })),
});

/**
 * What an answer is, in a word: the type of its first error, or `ok`.
 * @param {import('../appsync/api.mjs').Answer} answer
 */
export const verdictOf = ({ errors: [error] }) => (error ? error.errorType ?? 'GraphQL' : 'ok');
