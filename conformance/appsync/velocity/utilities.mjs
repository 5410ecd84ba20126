/** Velocity's `$util` and `$extensions`: functions of Java values. */
import { openAuthRules } from '../util/auth-rules.mjs';
import { dynamodbOfTemplates } from '../util/dynamodb.mjs';
import { toExpression } from '../util/expression.mjs';
import { sharedExtensions, sharedUtilities, strict } from '../util/index.mjs';
import { toSubscriptionFilter } from '../util/subscription-filter.mjs';
import { equal, textOf, toJava, toPlain } from './values.mjs';

const isNull = (value) => value === null || value === undefined;
const isBlank = (value) => isNull(value) || (typeof value === 'string' && value.trim() === '');

const isEmpty = (value) => {
  if (isNull(value)) return true;
  if (value instanceof Map) return value.size === 0;
  return (typeof value === 'string' || Array.isArray(value)) && value.length === 0;
};

/** `make`, a function of JSON values, as a function of Java values. */
const lifted =
  (make) =>
  (...values) =>
    toJava(make(...values.map(toPlain)));

const liftedAll = (functions) =>
  Object.fromEntries(Object.entries(functions).map(([name, make]) => [name, lifted(make)]));

const parseJson = (text) => {
  if (isNull(text)) return null;
  try {
    return toJava(JSON.parse(text));
  } catch {
    /* A text that is no JSON is itself: the reference asks so whether a claim holds a list. */
    return text;
  }
};

const includes = (list, value) => list.some((each) => equal(each, value));

const list = {
  copyAndRetainAll: (all, wanted) => all.filter((each) => includes(wanted, each)),
  copyAndRemoveAll: (all, unwanted) => all.filter((each) => !includes(unwanted, each)),
};

const map = {
  copyAndRetainAllKeys: (all, keys) => new Map([...all].filter(([key]) => includes(keys, key))),
  copyAndRemoveAllKeys: (all, keys) => new Map([...all].filter(([key]) => !includes(keys, key))),
};

const typeOf = (value) => {
  if (isNull(value)) return 'Null';
  if (Array.isArray(value)) return 'List';
  if (value instanceof Map) return 'Map';
  return { string: 'String', number: 'Number', boolean: 'Boolean' }[typeof value];
};

/**
 * @param {() => import('../util/index.mjs').Run} run
 * @param {import('../util/index.mjs').World} world
 */
export const openTemplateUtilities = (run, world) => {
  const shared = sharedUtilities(run, world);
  const error = (message, type, data, info) => shared.error(textOf(message), type, toPlain(data), toPlain(info));
  const util = strict('$util', {
    ...shared,
    qr: () => '',
    quiet: () => '',
    error,
    appendError: (message, type, data, info) => {
      shared.appendError(textOf(message), type, toPlain(data), toPlain(info));
      return '';
    },
    validate: (holds, message, type, data) =>
      holds === true ? '' : error(message, type ?? 'CustomTemplateException', data),
    toJson: (value) => JSON.stringify(toPlain(value)),
    parseJson,
    isNull,
    isNullOrEmpty: isEmpty,
    isNullOrBlank: isBlank,
    defaultIfNull: (value, otherwise) => (isNull(value) ? otherwise : value),
    defaultIfNullOrEmpty: (value, otherwise) => (isEmpty(value) ? otherwise : value),
    defaultIfNullOrBlank: (value, otherwise) => (isBlank(value) ? otherwise : value),
    isString: (value) => typeof value === 'string',
    isNumber: (value) => typeof value === 'number',
    isBoolean: (value) => typeof value === 'boolean',
    isList: (value) => Array.isArray(value),
    isMap: (value) => value instanceof Map,
    typeOf,
    list: strict('$util.list', list),
    map: strict('$util.map', map),
    dynamodb: strict('$util.dynamodb', liftedAll(dynamodbOfTemplates)),
    transform: strict('$util.transform', {
      toDynamoDBFilterExpression: (filter) => JSON.stringify(toExpression(toPlain(filter))),
      toDynamoDBConditionExpression: (condition) => JSON.stringify(toExpression(toPlain(condition))),
      toSubscriptionFilter: lifted(toSubscriptionFilter),
    }),
    authRules: strict('$util.authRules', liftedAll(openAuthRules(() => run().caller))),
  });
  const extensions = strict(
    '$extensions',
    Object.fromEntries(
      Object.entries(sharedExtensions(run)).map(([name, extend]) => [
        name,
        (...args) => {
          extend(...args.map(toPlain));
          return '';
        },
      ]),
    ),
  );
  return { util, utils: util, extensions };
};
