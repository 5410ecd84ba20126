import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { dynamodb } from '../../appsync/data-sources/dynamodb.mjs';
import { dynamodbModule as ddb } from '../../appsync/modules/dynamodb.mjs';
import { openServer } from '../../appsync/server.mjs';
import { openTables, tableNameOf } from '../../appsync/tables.mjs';

/** One table in our form, one in the reference's. */
const tablesOfBoth = {
  Post: {
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    AttributeDefinitions: [
      { AttributeName: 'id', AttributeType: 'S' },
      { AttributeName: 'author', AttributeType: 'S' },
      { AttributeName: 'at', AttributeType: 'N' },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'byAuthor',
        KeySchema: [
          { AttributeName: 'author', KeyType: 'HASH' },
          { AttributeName: 'at', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      },
    ],
  },
  Note: {
    keySchema: [
      { attributeName: 'a', keyType: 'HASH' },
      { attributeName: 'b#c', keyType: 'RANGE' },
    ],
    attributeDefinitions: [
      { attributeName: 'a', attributeType: 'S' },
      { attributeName: 'b#c', attributeType: 'S' },
    ],
  },
};

let server;
let tables;
let send;

before(async () => {
  server = await openServer();
  tables = await openTables(server.client, tablesOfBoth);
  send = dynamodb(server.client, tableNameOf('Post'));
});
beforeEach(() => tables.clear());
after(() => server.close());

const posts = [1, 2, 3].map((at) => ({
  id: `p${at}`,
  author: 'ann',
  at,
  title: ['first', 'second', 'third'][at - 1],
  tags: ['x'],
  more: { deep: null },
}));

test('records go in and out as plain values', async () => {
  await tables.fill('Post', posts);
  assert.deepEqual(await tables.read('Post'), posts);
  await tables.fill('Note', [{ a: 'x', 'b#c': '1#2' }]);
  assert.deepEqual(await tables.read('Note'), [{ a: 'x', 'b#c': '1#2' }]);
  assert.equal(tables.tableOf('PostTable'), tableNameOf('Post'));
  assert.equal(tables.tableOf('OtherTable'), undefined);
});

test('get: the item, its projection, or null', async () => {
  await tables.fill('Post', posts);
  assert.deepEqual(await send(ddb.get({ key: { id: 'p1' } })), { result: posts[0] });
  assert.deepEqual(await send(ddb.get({ key: { id: 'p1' }, projection: ['id', 'more.deep'] })), {
    result: { id: 'p1', more: { deep: null } },
  });
  assert.deepEqual(await send(ddb.get({ key: { id: 'no' }, consistentRead: true })), { result: null });
});

test('put: the documented request', () => {
  assert.deepEqual(
    ddb.put({ key: { id: '1' }, item: { title: 'a', n: 1 }, condition: { id: { attributeExists: false } } }),
    {
      operation: 'PutItem',
      key: { id: { S: '1' } },
      attributeValues: { title: { S: 'a' }, n: { N: 1 } },
      condition: { expression: '(attribute_not_exists(#id))', expressionNames: { '#id': 'id' } },
    },
  );
});

test('a put whose condition fails succeeds if the item is there as wished', async () => {
  const put = (title) =>
    send(ddb.put({ key: { id: '1' }, item: { title, n: 1 }, condition: { id: { attributeExists: false } } }));
  assert.deepEqual(await put('a'), { result: { title: 'a', n: 1, id: '1' } });
  assert.deepEqual(await put('a'), { result: { title: 'a', n: 1, id: '1' } });
  const { result, error } = await put('b');
  assert.equal(result, null);
  assert.equal(error.type, 'DynamoDB:ConditionalCheckFailedException');
  assert.match(error.message, /^The conditional request failed/);
});

test('a delete whose condition fails succeeds only without an item', async () => {
  await tables.fill('Post', posts);
  const remove = (id, author) => send(ddb.remove({ key: { id }, condition: { author: { eq: author } } }));
  assert.equal((await remove('p1', 'bob')).error.type, 'DynamoDB:ConditionalCheckFailedException');
  assert.deepEqual(await remove('p1', 'ann'), { result: posts[0] });
  assert.deepEqual(await remove('p1', 'ann'), { result: null });
});

test('an update whose condition fails never succeeds', async () => {
  const update = () =>
    send(ddb.update({ key: { id: 'no' }, update: { n: 1 }, condition: { id: { attributeExists: true } } }));
  assert.equal((await update()).error.type, 'DynamoDB:ConditionalCheckFailedException');
  assert.deepEqual(await tables.read('Post'), []);
});

test('update: every operation', async () => {
  await tables.fill('Post', [{ id: '1', n: 1, gone: 'x', list: ['b'], items: [1, 2], deep: { a: 1, b: 2 } }]);
  const { increment, remove, append, prepend, updateListItem, replace, add } = ddb.operations;
  const { result, error } = await send(
    ddb.update({
      key: { id: '1' },
      update: {
        n: increment(10),
        gone: remove(),
        list: append(['c']),
        items: [updateListItem(9, 1)],
        deep: { a: 5, b: remove() },
        whole: replace({ x: 1 }),
        fresh: add('new'),
        plain: null,
      },
    }),
  );
  assert.equal(error, undefined);
  assert.deepEqual(result, {
    id: '1',
    n: 11,
    list: ['b', 'c'],
    items: [1, 9],
    deep: { a: 5 },
    whole: { x: 1 },
    fresh: 'new',
    plain: null,
  });
  assert.deepEqual(
    (await send(ddb.update({ key: { id: '1' }, update: { list: prepend(['a']), n: ddb.operations.decrement(1) } })))
      .result.list,
    ['a', 'b', 'c'],
  );
});

test('query and scan: pages, order, filters', async () => {
  await tables.fill('Post', posts);
  const query = (more) =>
    send(ddb.query({ index: 'byAuthor', query: { author: { eq: 'ann' }, at: { between: [1, 2] } }, ...more }));
  assert.deepEqual((await query({})).result, { items: [posts[0], posts[1]], nextToken: null, scannedCount: 2 });
  assert.deepEqual((await query({ scanIndexForward: false, limit: 1 })).result.items, [posts[1]]);
  const first = (await query({ limit: 1 })).result;
  assert.deepEqual((await query({ limit: 1, nextToken: first.nextToken })).result.items, [posts[1]]);
  const filtered = (await query({ filter: { title: { eq: 'second' } } })).result;
  assert.deepEqual([filtered.items, filtered.scannedCount], [[posts[1]], 2]);
  assert.equal((await send(ddb.scan({ filter: { tags: { contains: 'x' } }, limit: 100 }))).result.items.length, 3);
  assert.match((await query({ nextToken: 'nonsense' })).error.message, /^Invalid pagination token given\./);
});

test('an empty text is no key: of a query, of an index', async () => {
  const texts = ({ error }) => error.message.replace(/.*(IndexName: .*?) \(.*/, '$1').slice(0, 60);
  assert.match(
    texts(await send(ddb.query({ query: { id: { eq: '' } } }))),
    /^One or more parameter values are not valid/,
  );
  assert.equal(
    texts(await send(ddb.put({ key: { id: '1' }, item: { author: '', at: 1 } }))),
    'IndexName: byAuthor, IndexKey: author',
  );
  assert.equal(
    texts(await send(ddb.update({ key: { id: '1' }, update: { title: '', author: '' } }))),
    'IndexName: byAuthor, IndexKey: author',
  );
  assert.equal((await send(ddb.update({ key: { id: '1' }, update: { title: '' } }))).error, undefined);
});

test('empty lists of names or values are refused', async () => {
  const { error } = await send({
    operation: 'Query',
    query: { expression: 'id = :i', expressionNames: {}, expressionValues: { ':i': { S: 'x' } } },
  });
  assert.match(error.message, /^ExpressionAttributeNames must not be empty/);
});

test('batches name their tables', async () => {
  await tables.fill('Post', posts);
  const name = tableNameOf('Post');
  const { result } = await send(
    ddb.batchGet({ tables: { [name]: { keys: [{ id: 'p1' }, { id: 'p9' }], projection: ['id'] } } }),
  );
  assert.deepEqual(result, { data: { [name]: [{ id: 'p1' }] }, unprocessedKeys: {} });
});

test('what the server refuses is an error; what AppSync has and this has not is named', async () => {
  const wrongKey = await send({ operation: 'GetItem', key: { other: { S: '1' } } });
  assert.equal(wrongKey.error.type, 'DynamoDB:DynamoDbException');
  assert.equal((await send({ operation: 'GetItem', key: { id: { N: 1 } } })).error.type, 'DynamoDB:DynamoDbException');
  await assert.rejects(send({ operation: 'GetItem', key: { id: { S: 5 } } }), /Unsupported element/);
  await assert.rejects(send({ operation: 'TransactWriteItems' }), /TransactWriteItems/);
  await assert.rejects(send({}), /operation/);
  const twice = { expressionNames: { '#a': 'author' }, expression: '#a = :a', expressionValues: { ':a': { S: 'x' } } };
  await assert.rejects(
    send({
      operation: 'Query',
      index: 'byAuthor',
      query: twice,
      filter: { ...twice, expressionValues: { ':a': { S: 'y' } } },
    }),
    /two things by :a/,
  );
  assert.throws(() => ddb.sync({}), /dynamodb\.sync/);
  assert.throws(() => ddb.put({ key: {}, item: {}, _version: 1 }), /_version/);
});
