/**
 * The AMAZON_DYNAMODB data source: AppSync's request objects against a DynamoDB-compatible server. What DynamoDB says
 * is wrong comes back as an error beside an empty result.
 */
import { isDeepStrictEqual } from 'node:util';
import { ResolverError, Unsupported } from '../errors.mjs';
import { openExpressions } from './expressions.mjs';
import { checkEmptyKeys, invalidRequest } from './faults.mjs';
import { mapFromServer, mapToServer } from './values.mjs';

const withoutUndefined = (input) =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));

/** A page's token is the key that the page ends at. */
const tokenOf = (key) => (key ? Buffer.from(JSON.stringify(key)).toString('base64') : null);

const keyOf = (token) => {
  if (token === null || token === undefined) return undefined;
  try {
    return JSON.parse(Buffer.from(token, 'base64').toString('utf8'));
  } catch {
    throw invalidRequest('Invalid pagination token given.');
  }
};

const pageInput = (request, expressions) => ({
  IndexName: request.index ?? undefined,
  Limit: request.limit ?? undefined,
  ExclusiveStartKey: keyOf(request.nextToken),
  FilterExpression: expressions.add(request.filter),
  ProjectionExpression: expressions.add(request.projection),
  ConsistentRead: request.consistentRead ?? undefined,
  Select: request.select ?? undefined,
});

const pageResult = ({ Items, LastEvaluatedKey, ScannedCount }) => ({
  items: Items.map(mapFromServer),
  nextToken: tokenOf(LastEvaluatedKey),
  scannedCount: ScannedCount,
});

/** What a write whose condition failed counts as success for: its wish is the state already. */
const alreadyDone = {
  PutItem: (stored, wanted) => stored !== null && isDeepStrictEqual(stored, wanted),
  DeleteItem: (stored) => stored === null,
  UpdateItem: () => false,
};

const methods = { PutItem: 'putItem', UpdateItem: 'updateItem', DeleteItem: 'deleteItem' };

/** The operations, each by the request's word for it. */
const operations = {
  GetItem: async (client, TableName, request) => {
    const expressions = openExpressions();
    const ProjectionExpression = expressions.add(request.projection);
    const { Item } = await client.getItem({
      TableName,
      Key: mapToServer(request.key),
      ConsistentRead: request.consistentRead ?? undefined,
      ProjectionExpression,
      ...expressions.collected(),
    });
    return Item ? mapFromServer(Item) : null;
  },

  PutItem: async (client, TableName, request) => {
    const Item = { ...mapToServer(request.attributeValues ?? {}), ...mapToServer(request.key) };
    await write(client, 'PutItem', TableName, request, { Item }, mapFromServer(Item));
    return mapFromServer(Item);
  },

  UpdateItem: async (client, TableName, request) => {
    const { Attributes } = await write(client, 'UpdateItem', TableName, request, {
      Key: mapToServer(request.key),
      ReturnValues: 'ALL_NEW',
    });
    return Attributes ? mapFromServer(Attributes) : null;
  },

  DeleteItem: async (client, TableName, request) => {
    const { Attributes } = await write(client, 'DeleteItem', TableName, request, {
      Key: mapToServer(request.key),
      ReturnValues: 'ALL_OLD',
    });
    return Attributes ? mapFromServer(Attributes) : null;
  },

  Query: async (client, TableName, request) => {
    const expressions = openExpressions();
    return pageResult(
      await client.query({
        TableName,
        KeyConditionExpression: expressions.add(request.query),
        ScanIndexForward: request.scanIndexForward ?? true,
        ...withoutUndefined(pageInput(request, expressions)),
        ...expressions.collected(),
      }),
    );
  },

  Scan: async (client, TableName, request) => {
    const expressions = openExpressions();
    return pageResult(
      await client.scan({
        TableName,
        Segment: request.segment ?? undefined,
        TotalSegments: request.totalSegments ?? undefined,
        ...withoutUndefined(pageInput(request, expressions)),
        ...expressions.collected(),
      }),
    );
  },

  BatchGetItem: async (client, _, { tables }) => {
    const RequestItems = Object.fromEntries(
      Object.entries(tables).map(([table, { keys, consistentRead, projection }]) => {
        const expressions = openExpressions();
        const ProjectionExpression = expressions.add(projection);
        return [
          table,
          withoutUndefined({
            Keys: keys.map(mapToServer),
            ConsistentRead: consistentRead ?? undefined,
            ProjectionExpression,
            ...expressions.collected(),
          }),
        ];
      }),
    );
    const { Responses } = await client.batchGetItem({ RequestItems });
    return {
      data: Object.fromEntries(Object.entries(Responses).map(([table, items]) => [table, items.map(mapFromServer)])),
      unprocessedKeys: {},
    };
  },
};

/** A conditional write, by AppSync's rules on failed conditions. */
const write = async (client, operation, TableName, request, input, wanted) => {
  const expressions = openExpressions();
  const UpdateExpression = expressions.add(request.update);
  const ConditionExpression = expressions.add(request.condition);
  try {
    return await client[methods[operation]](
      withoutUndefined({ TableName, UpdateExpression, ConditionExpression, ...input, ...expressions.collected() }),
    );
  } catch (error) {
    if (error.name !== 'ConditionalCheckFailedException') throw error;
    const { Item } = await client.getItem({ TableName, Key: mapToServer(request.key), ConsistentRead: true });
    if (!alreadyDone[operation](Item ? mapFromServer(Item) : null, wanted)) throw error;
    return {};
  }
};

const typeOf = ({ name }) =>
  name === 'ConditionalCheckFailedException' ? `DynamoDB:${name}` : 'DynamoDB:DynamoDbException';

const isRefusal = (error) => error.$metadata !== undefined || error.name === 'ValidationException';

/** The keys of the table's secondary indexes, asked for once. */
const openIndexKeys = (client, TableName) => {
  let known;
  const ask = async () => {
    const { Table } = await client.describeTable({ TableName });
    return (Table.GlobalSecondaryIndexes ?? []).flatMap(({ IndexName, KeySchema }) =>
      KeySchema.map(({ AttributeName }) => ({ index: IndexName, key: AttributeName })),
    );
  };
  return () => (known ??= ask());
};

/**
 * @param {import('../server.mjs').Client} client
 * @param {string} table  its name on the server
 * @returns {import('./index.mjs').DataSource}
 */
export const dynamodb = (client, table) => {
  const indexKeys = openIndexKeys(client, table);
  return async (request) => {
    if (!request?.operation) throw new ResolverError("Value for field '$[operation]' not found.", 'MappingTemplate');
    const operation = operations[request.operation];
    if (!operation) throw new Unsupported(`DynamoDB operation '${request.operation}'`);
    try {
      checkEmptyKeys(request, await indexKeys());
      return { result: await operation(client, table, request) };
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return {
        result: null,
        error: { message: `${error.message} (Service: DynamoDb, Status Code: 400)`, type: typeOf(error) },
      };
    }
  };
};
