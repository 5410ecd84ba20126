/** `@aws-appsync/utils/dynamodb`: functions that make request objects for a DynamoDB data source. */
import { Unsupported } from '../errors.mjs';
import { strict } from '../util/index.mjs';
import { dynamodb, toMapValues } from '../util/dynamodb.mjs';
import { toExpression } from '../util/expression.mjs';
import { keyConditionOf } from './key-condition.mjs';
import { openPaths } from './paths.mjs';
import { operations, updateOf } from './update.mjs';

const withoutNulls = (request) =>
  Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined && value !== null));

const conditionOf = (filter) => {
  if (filter === undefined || filter === null) return undefined;
  const { expression, expressionNames, expressionValues } = toExpression(filter);
  if (expression === '') return undefined;
  return { expression, expressionNames, ...(Object.keys(expressionValues).length > 0 && { expressionValues }) };
};

const projectionOf = (fields) => {
  if (!fields) return undefined;
  const { expressionNames, path } = openPaths();
  const expression = fields.map((field) => path(field.split('.'))).join(', ');
  return { expression, expressionNames };
};

const refuse = (input, ...names) => {
  for (const name of names)
    if (input[name] !== undefined) throw new Unsupported(`'${name}' of @aws-appsync/utils/dynamodb`);
};

const get = ({ key, consistentRead, projection }) =>
  withoutNulls({
    operation: 'GetItem',
    key: toMapValues(key),
    consistentRead,
    projection: projectionOf(projection),
  });

const put = ({ key, item, condition, ...more }) => {
  refuse(more, 'customPartitionKey', 'populateIndexFields', '_version');
  return withoutNulls({
    operation: 'PutItem',
    key: toMapValues(key),
    attributeValues: toMapValues(item),
    condition: conditionOf(condition),
  });
};

const remove = ({ key, condition, ...more }) => {
  refuse(more, 'customPartitionKey', 'populateIndexFields', '_version');
  return withoutNulls({ operation: 'DeleteItem', key: toMapValues(key), condition: conditionOf(condition) });
};

const page = ({ index, limit, nextToken, consistentRead, projection, select, scanIndexForward, filter }) => ({
  index,
  limit,
  nextToken,
  consistentRead,
  select,
  scanIndexForward,
  filter: conditionOf(filter),
  projection: projectionOf(projection),
});

const query = ({ query: conditions, ...input }) =>
  withoutNulls({ operation: 'Query', query: keyConditionOf(conditions), ...page(input) });

const scan = ({ totalSegments, segment, ...input }) =>
  withoutNulls({ operation: 'Scan', ...page(input), totalSegments, segment });

const update = ({ key, update: changes, condition, ...more }) => {
  refuse(more, 'customPartitionKey', 'populateIndexFields', '_version');
  return withoutNulls({
    operation: 'UpdateItem',
    key: toMapValues(key),
    update: updateOf(changes),
    condition: conditionOf(condition),
  });
};

const perTable = (tables, convert) =>
  Object.fromEntries(Object.entries(tables).map(([name, input]) => [name, convert(input)]));

const batchGet = ({ tables }) => ({
  operation: 'BatchGetItem',
  tables: perTable(tables, ({ keys, consistentRead, projection }) =>
    withoutNulls({
      keys: keys.map(toMapValues),
      consistentRead,
      projection: projectionOf(projection),
    }),
  ),
});

const batchPut = ({ tables }) => ({
  operation: 'BatchPutItem',
  tables: perTable(tables, (items) => items.map(toMapValues)),
});
const batchDelete = ({ tables }) => ({
  operation: 'BatchDeleteItem',
  tables: perTable(tables, (keys) => keys.map(toMapValues)),
});

export const dynamodbModule = strict('@aws-appsync/utils/dynamodb', {
  __esModule: true,
  get,
  put,
  update,
  remove,
  query,
  scan,
  batchGet,
  batchPut,
  batchDelete,
  operations: strict('operations', operations),
  toStringSet: dynamodb.toStringSet,
  toNumberSet: dynamodb.toNumberSet,
  toBinarySet: dynamodb.toBinarySet,
});
