/** AppSync's enhanced filters: what they may ask, and which events pass them. */
import { ResolverError } from './errors.mjs';

/** How many values an operator takes at most. */
const mostValues = { in: 5, notIn: 5, containsAny: 20 };

const known = new Set(['eq', 'ne', 'le', 'lt', 'ge', 'gt', 'contains', 'notContains', 'containsAny', 'beginsWith', 'in', 'notIn', 'between']);

const refuse = (text) => {
  throw new ResolverError(`Invalid subscription filter: ${text}`, 'BadRequestException');
};

const checkCondition = ({ fieldName, operator, value }) => {
  if (!known.has(operator)) refuse(`the operator ${operator} does not exist`);
  if (fieldName.split('.').length > 5 || fieldName.length > 256) refuse(`the field ${fieldName} is too deep or too long`);
  if (mostValues[operator] !== undefined && !(Array.isArray(value) && value.length <= mostValues[operator])) {
    refuse(`${operator} takes a list of at most ${mostValues[operator]} values`);
  }
  if (operator === 'between' && !(Array.isArray(value) && value.length === 2)) refuse('between takes two values');
};

/**
 * A filter that AppSync takes.
 * @param {{ filterGroup: { filters: { fieldName: string, operator: string, value: unknown }[] }[] } | null} filter
 */
export const checkFilter = (filter) => {
  if (filter === null) return;
  if (!Array.isArray(filter?.filterGroup)) refuse('it has no filterGroup');
  for (const { filters } of filter.filterGroup) filters.forEach(checkCondition);
};

const contains = (actual, value) => (Array.isArray(actual) || typeof actual === 'string' ? actual.includes(value) : false);

/** What an operator asks of a value that is there. */
const tests = {
  eq: (actual, value) => actual === value,
  ne: (actual, value) => actual !== value,
  le: (actual, value) => actual <= value,
  lt: (actual, value) => actual < value,
  ge: (actual, value) => actual >= value,
  gt: (actual, value) => actual > value,
  contains,
  notContains: (actual, value) => !contains(actual, value),
  containsAny: (actual, values) => values.some((value) => contains(actual, value)),
  beginsWith: (actual, value) => typeof actual === 'string' && actual.startsWith(value),
  in: (actual, values) => values.includes(actual),
  notIn: (actual, values) => !values.includes(actual),
  between: (actual, [low, high]) => actual >= low && actual <= high,
};

const valueAt = (event, fieldName) => fieldName.split('.').reduce((value, name) => value?.[name] ?? null, event);

/** A field that the mutation did not select, or that is null, passes only what denies. */
const passes = (event, { fieldName, operator, value }) => {
  const actual = valueAt(event, fieldName);
  return actual === null ? ['ne', 'notContains', 'notIn'].includes(operator) : tests[operator](actual, value);
};

/**
 * Whether a subscriber with `filter` is told of an event: one of the groups holds whole. No filter lets all pass.
 * @param {object | null} event   the mutation's result, as selected
 * @param {Parameters<typeof checkFilter>[0]} filter
 */
export const deliver = (event, filter) =>
  event !== null
  && (filter === null || filter.filterGroup.length === 0 || filter.filterGroup.some(({ filters }) => filters.every((condition) => passes(event, condition))));
