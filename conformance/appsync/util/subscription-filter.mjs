/**
 * `util.transform.toSubscriptionFilter`: a filter object as AppSync's enhanced filter, which is an OR of groups of
 * conditions that hold together. So `and` and `or` are multiplied out.
 */
import { Unsupported } from '../errors.mjs';

/** The operators of enhanced filters. */
export const operators = new Set([
  'eq',
  'ne',
  'le',
  'lt',
  'ge',
  'gt',
  'contains',
  'notContains',
  'containsAny',
  'beginsWith',
  'in',
  'notIn',
  'between',
]);

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

/** Each way to satisfy all of `parts`, each of which lists its ways. */
const product = (parts) =>
  parts.reduce((ways, part) => ways.flatMap((way) => part.map((more) => [...way, ...more])), [[]]);

const conditionsOf = (fieldName, tests) => {
  if (!isObject(tests))
    throw new Unsupported(`subscription filter whose field '${fieldName}' is ${JSON.stringify(tests)}`);
  return Object.entries(tests).map(([operator, value]) => {
    if (!operators.has(operator)) throw new Unsupported(`subscription filter operator '${operator}'`);
    return { fieldName, operator, value };
  });
};

const membersOf = (filters) => [filters].flat().filter(isObject);

/** The groups of a filter object: each is a list of conditions. */
const groupsOf = (filter, ignored = new Set()) =>
  product(
    Object.entries(filter)
      .filter(([name, part]) => part !== null && part !== undefined && !ignored.has(name))
      .map(([name, part]) => {
        if (name === 'and') return product(membersOf(part).map((member) => groupsOf(member)));
        if (name === 'or') {
          const members = membersOf(part);
          return members.length === 0 ? [[]] : members.flatMap((member) => groupsOf(member));
        }
        return [conditionsOf(name, part)];
      }),
  );

/**
 * @param {object} filter
 * @param {string[]} [ignoredFields]  fields of the filter's first level that do not count
 * @param {Record<string, object>} [rules]  at least one of which must hold besides
 */
export const toSubscriptionFilter = (filter, ignoredFields = [], rules = {}) => {
  const asked = groupsOf(filter ?? {}, new Set(ignoredFields));
  const strict = Object.entries(rules ?? {}).map(([field, tests]) => conditionsOf(field, tests));
  const groups = strict.length === 0 ? asked : product([asked, strict]);
  return { filterGroup: groups.filter((filters) => filters.length > 0).map((filters) => ({ filters })) };
};
