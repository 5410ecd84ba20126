/**
 * Which events a subscriber is told: those that pass AppSync's enhanced filter, if the subscription's resolver has set one;
 * else those whose fields equal the subscription's arguments.
 *
 * @typedef {{ filterGroup: { filters: { fieldName: string, operator: string, value: unknown }[] }[] }} Filter
 * @typedef {{ args: Record<string, unknown>, filter: Filter | null }} Subscription
 */
import { isDeepStrictEqual } from 'node:util';
import { ResolverError } from './errors.mjs';
import { operators } from './util/subscription-filter.mjs';

/** How many values an operator takes at most. */
const mostValues = { in: 5, notIn: 5, containsAny: 20 };

const refuse = (text) => {
  throw new ResolverError(`Invalid subscription filter: ${text}`, 'BadRequestException');
};

const checkCondition = ({ fieldName, operator, value }) => {
  if (!operators.has(operator)) refuse(`the operator ${operator} does not exist`);
  if (fieldName.split('.').length > 5 || fieldName.length > 256)
    refuse(`the field ${fieldName} is too deep or too long`);
  if (mostValues[operator] !== undefined && !(Array.isArray(value) && value.length <= mostValues[operator])) {
    refuse(`${operator} takes a list of at most ${mostValues[operator]} values`);
  }
  if (operator === 'between' && !(Array.isArray(value) && value.length === 2)) refuse('between takes two values');
};

/**
 * Refuses a filter that AppSync does not take.
 * @param {Filter} filter
 */
export const checkFilter = (filter) => {
  if (!Array.isArray(filter?.filterGroup)) refuse('it has no filterGroup');
  for (const { filters } of filter.filterGroup) filters.forEach(checkCondition);
};

const contains = (actual, value) =>
  Array.isArray(actual) || typeof actual === 'string' ? actual.includes(value) : false;

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

const passesFilter = (event, { filterGroup }) =>
  filterGroup.length === 0 || filterGroup.some(({ filters }) => filters.every((condition) => passes(event, condition)));

/** An argument that is no field of the event equals nothing in it, save null. */
const equalsArguments = (event, args) =>
  Object.entries(args).every(([name, value]) => isDeepStrictEqual(event[name] ?? null, value));

/**
 * Whether a subscriber is told of an event.
 * @param {Record<string, unknown> | null} event   the mutation's result, as selected
 * @param {Subscription} subscription
 */
export const deliver = (event, { args, filter }) =>
  event !== null && (filter === null ? equalsArguments(event, args) : passesFilter(event, filter));
