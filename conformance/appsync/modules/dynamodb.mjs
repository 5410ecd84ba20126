/** `@aws-appsync/utils/dynamodb`: functions that make request objects for a DynamoDB data source. */
import { Unsupported } from '../errors.mjs';
import { strict } from '../util/index.mjs';
import { dynamodb, toDynamoDB, toMapValues } from '../util/dynamodb.mjs';
import { toExpression } from '../util/expression.mjs';

const withoutNulls = (request) => Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined && value !== null));

const conditionOf = (filter) => {
  if (filter === undefined || filter === null) return undefined;
  const { expression, expressionNames, expressionValues } = toExpression(filter);
  if (expression === '') return undefined;
  return { expression, expressionNames, ...(Object.keys(expressionValues).length > 0 && { expressionValues }) };
};

/** Attribute paths, as names to be put in an expression. */
const openPaths = () => {
  const expressionNames = {};
  return {
    expressionNames,
    path: (steps) => steps.map((step) => {
      if (typeof step === 'number') return `[${step}]`;
      expressionNames[`#${step}`] = step;
      return `.#${step}`;
    }).join('').slice(1),
  };
};

const projectionOf = (fields) => {
  if (!fields) return undefined;
  const { expressionNames, path } = openPaths();
  const expression = fields.map((field) => path(field.split('.'))).join(', ');
  return { expression, expressionNames };
};

const refuse = (input, ...names) => {
  for (const name of names) if (input[name] !== undefined) throw new Unsupported(`'${name}' of @aws-appsync/utils/dynamodb`);
};

const get = ({ key, consistentRead, projection }) => withoutNulls({
  operation: 'GetItem', key: toMapValues(key), consistentRead, projection: projectionOf(projection),
});

const put = ({ key, item, condition, ...more }) => {
  refuse(more, 'customPartitionKey', 'populateIndexFields', '_version');
  return withoutNulls({
    operation: 'PutItem', key: toMapValues(key), attributeValues: toMapValues(item), condition: conditionOf(condition),
  });
};

const remove = ({ key, condition, ...more }) => {
  refuse(more, 'customPartitionKey', 'populateIndexFields', '_version');
  return withoutNulls({ operation: 'DeleteItem', key: toMapValues(key), condition: conditionOf(condition) });
};

const keyComparisons = { eq: '=', lt: '<', le: '<=', gt: '>', ge: '>=' };

const keyConditionOf = (conditions) => {
  const expressionNames = {};
  const expressionValues = {};
  const value = (name, operand) => {
    expressionValues[`:${name}`] = toDynamoDB(operand);
    return `:${name}`;
  };
  const parts = Object.entries(conditions).flatMap(([field, tests]) => {
    expressionNames[`#${field}`] = field;
    return Object.entries(tests).filter(([, operand]) => operand !== undefined).map(([operator, operand]) => {
      const name = `${field}_${operator}`;
      if (keyComparisons[operator]) return `(#${field} ${keyComparisons[operator]} ${value(name, operand)})`;
      if (operator === 'beginsWith') return `(begins_with(#${field},${value(name, operand)}))`;
      if (operator === 'between') return `(#${field} BETWEEN ${value(`${name}_1`, operand[0])} AND ${value(`${name}_2`, operand[1])})`;
      throw new Unsupported(`key operator '${operator}'`);
    });
  });
  return { expression: parts.join(' AND '), expressionNames, expressionValues };
};

const page = ({ index, limit, nextToken, consistentRead, projection, select, scanIndexForward, filter }) => ({
  index, limit, nextToken, consistentRead, select, scanIndexForward, filter: conditionOf(filter), projection: projectionOf(projection),
});

const query = ({ query: conditions, ...input }) => withoutNulls({ operation: 'Query', query: keyConditionOf(conditions), ...page(input) });

const scan = ({ totalSegments, segment, ...input }) => withoutNulls({ operation: 'Scan', ...page(input), totalSegments, segment });

const mark = (type, members = {}) => ({ _type: type, ...members });

const operations = {
  add: (payload) => mark('add', { payload }),
  remove: () => mark('remove'),
  replace: (payload) => mark('replace', { payload }),
  increment: (by = 1) => mark('increment', { by }),
  decrement: (by = 1) => mark('decrement', { by }),
  append: (payload) => mark('append', { payload }),
  prepend: (payload) => mark('prepend', { payload }),
  updateListItem: (payload, index) => mark('updateListItem', { payload, index }),
};

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

/** The clauses that set what lies at `steps` to what `change` says. */
const clausesOf = (refs, steps, change) => {
  const path = () => refs.path(steps);
  const value = (operand) => refs.value(steps, operand);
  const set = (text) => [{ clause: 'SET', text: `${path()} = ${text}` }];
  if (Array.isArray(change) && change.length > 0 && change.every((each) => each?._type === 'updateListItem')) {
    return change.flatMap(({ payload, index }) => clausesOf(refs, [...steps, index], payload));
  }
  if (!isObject(change)) return set(value(change));
  switch (change._type) {
    case undefined: return Object.entries(change).filter(([, part]) => part !== undefined).flatMap(([name, part]) => clausesOf(refs, [...steps, name], part));
    case 'add': return set(value(change.payload));
    case 'replace': return set(value(change.payload));
    case 'remove': return [{ clause: 'REMOVE', text: path() }];
    case 'increment': return set(`${path()} + ${value(change.by)}`);
    case 'decrement': return set(`${path()} - ${value(change.by)}`);
    case 'append': return set(`list_append(${path()}, ${value(change.payload)})`);
    case 'prepend': return set(`list_append(${value(change.payload)}, ${path()})`);
    default: throw new Unsupported(`operation '${change._type}' of an update`);
  }
};

const updateOf = (changes) => {
  const { expressionNames, path } = openPaths();
  const expressionValues = {};
  const value = (steps, operand) => {
    const name = `:${steps.join('_')}`;
    expressionValues[name] = toDynamoDB(operand);
    return name;
  };
  const clauses = Object.entries(changes).filter(([, change]) => change !== undefined).flatMap(([name, change]) => clausesOf({ path, value }, [name], change));
  const expression = ['SET', 'REMOVE']
    .map((word) => [word, clauses.filter(({ clause }) => clause === word).map(({ text }) => text).join(', ')])
    .filter(([, texts]) => texts !== '')
    .map(([word, texts]) => `${word} ${texts}`)
    .join(' ');
  return { expression, expressionNames, ...(Object.keys(expressionValues).length > 0 && { expressionValues }) };
};

const update = ({ key, update: changes, condition, ...more }) => {
  refuse(more, 'customPartitionKey', 'populateIndexFields', '_version');
  return withoutNulls({ operation: 'UpdateItem', key: toMapValues(key), update: updateOf(changes), condition: conditionOf(condition) });
};

const perTable = (tables, convert) => Object.fromEntries(Object.entries(tables).map(([name, input]) => [name, convert(input)]));

const batchGet = ({ tables }) => ({
  operation: 'BatchGetItem',
  tables: perTable(tables, ({ keys, consistentRead, projection }) => withoutNulls({
    keys: keys.map(toMapValues), consistentRead, projection: projectionOf(projection),
  })),
});

const batchPut = ({ tables }) => ({ operation: 'BatchPutItem', tables: perTable(tables, (items) => items.map(toMapValues)) });
const batchDelete = ({ tables }) => ({ operation: 'BatchDeleteItem', tables: perTable(tables, (keys) => keys.map(toMapValues)) });

export const dynamodbModule = strict('@aws-appsync/utils/dynamodb', {
  __esModule: true,
  get, put, update, remove, query, scan, batchGet, batchPut, batchDelete,
  operations: strict('operations', operations),
  toStringSet: dynamodb.toStringSet,
  toNumberSet: dynamodb.toNumberSet,
  toBinarySet: dynamodb.toBinarySet,
});
