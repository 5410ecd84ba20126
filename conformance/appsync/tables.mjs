/** The tables of an API on a server: made from the reference's facts or from ours, filled, read and emptied. */
import { apiId, environmentName } from './deployment.mjs';
import { mapFromServer, mapToServer } from './data-sources/values.mjs';
import { toMapValues } from './util/dynamodb.mjs';

/** The name that Amplify gives the table of a model. */
export const tableNameOf = (model) => `${model}-${apiId}-${environmentName}`;

const keySchema = (schema) =>
  schema.map(({ attributeName, keyType }) => ({ AttributeName: attributeName, KeyType: keyType }));

/** One of the reference's `tables.json` as DynamoDB's own input. */
const ofReference = ({ keySchema: key, attributeDefinitions, globalSecondaryIndexes = [] }) => ({
  KeySchema: keySchema(key),
  AttributeDefinitions: attributeDefinitions.map(({ attributeName, attributeType }) => ({
    AttributeName: attributeName,
    AttributeType: attributeType,
  })),
  GlobalSecondaryIndexes: globalSecondaryIndexes.map(({ indexName, keySchema: indexKey, projection }) => ({
    IndexName: indexName,
    KeySchema: keySchema(indexKey),
    Projection: {
      ProjectionType: projection.projectionType,
      ...(projection.nonKeyAttributes && { NonKeyAttributes: projection.nonKeyAttributes }),
    },
  })),
});

const ofOurs = ({ KeySchema, AttributeDefinitions, GlobalSecondaryIndexes = [] }) => ({
  KeySchema,
  AttributeDefinitions,
  GlobalSecondaryIndexes,
});

const createInput = (model, table) => {
  const { GlobalSecondaryIndexes, ...input } = table.KeySchema ? ofOurs(table) : ofReference(table);
  return {
    TableName: tableNameOf(model),
    BillingMode: 'PAY_PER_REQUEST',
    ...input,
    ...(GlobalSecondaryIndexes.length > 0 && { GlobalSecondaryIndexes }),
  };
};

const itemsOf = async (client, TableName) => {
  const items = [];
  let ExclusiveStartKey;
  do {
    const page = await client.scan({ TableName, ExclusiveStartKey });
    items.push(...page.Items);
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
};

const batches = (list, size) =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));

const writeAll = async (client, TableName, requests) => {
  for (const batch of batches(requests, 25)) await client.batchWriteItem({ RequestItems: { [TableName]: batch } });
};

/** DynamoDB needs a moment to make a table, this server less than one. */
const untilActive = async (client, TableName) => {
  for (;;) {
    const { Table } = await client.describeTable({ TableName });
    if (Table.TableStatus === 'ACTIVE') return;
  }
};

/**
 * Makes one table for each model.
 * @param {import('./server.mjs').Client} client
 * @param {Record<string, object>} tables  by model, in the reference's or in our form
 */
export const openTables = async (client, tables) => {
  const keys = {};
  for (const [model, table] of Object.entries(tables)) {
    const input = createInput(model, table);
    keys[model] = input.KeySchema.map(({ AttributeName }) => AttributeName);
    await client.createTable(input);
    await untilActive(client, input.TableName);
  }

  const known = (model) => {
    if (!keys[model]) throw new Error(`no table of ${model}`);
    return tableNameOf(model);
  };
  const keyOf = (model, item) => Object.fromEntries(keys[model].map((name) => [name, item[name]]));
  const clear = async (model) => {
    const items = await itemsOf(client, known(model));
    await writeAll(
      client,
      known(model),
      items.map((item) => ({ DeleteRequest: { Key: keyOf(model, item) } })),
    );
  };

  return {
    models: Object.keys(tables),

    /** The table of the data source `name`, if it is one of a model. */
    tableOf: (name) => {
      const model = name.replace(/Table$/, '');
      return name.endsWith('Table') && keys[model] ? tableNameOf(model) : undefined;
    },

    /** Puts plain records. */
    fill: (model, records) =>
      writeAll(
        client,
        known(model),
        records.map((record) => ({ PutRequest: { Item: mapToServer(toMapValues(record)) } })),
      ),

    /** Takes plain records away, by their keys. */
    remove: (model, records) =>
      writeAll(client, known(model), records.map((record) => ({ DeleteRequest: { Key: mapToServer(toMapValues(keyOf(model, record))) } }))),

    /** All records as plain JSON, in the order of their keys. */
    read: async (model) => {
      const records = (await itemsOf(client, known(model))).map(mapFromServer);
      const order = (record) => JSON.stringify(Object.values(keyOf(model, record)));
      return records.sort((a, b) => (order(a) < order(b) ? -1 : 1));
    },

    /** Empties the tables of `models`, or all. */
    clear: async (models = Object.keys(tables)) => {
      for (const model of models) await clear(model);
    },
  };
};
