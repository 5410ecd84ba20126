import assert from 'node:assert/strict';
import test from 'node:test';
import { compareTables, refusedTables } from '../tables.mjs';

const table = () => ({
  key: 'HASH id',
  attributes: ['id S', 'at S'],
  stream: 'NEW_AND_OLD_IMAGES',
  indexes: { byAt: { key: 'HASH at', projection: 'ALL', attributes: [] } },
});

test('equal tables have no faults', () => {
  assert.deepEqual(compareTables({ Post: table() }, { Post: table() }), []);
});

test('a table more or less is told', () => {
  assert.deepEqual(compareTables({}, { Post: table() }), ['Post: missing']);
  assert.deepEqual(compareTables({ Post: table() }, {}), ['Post: extra']);
});

for (const [fact, value] of [['key', 'HASH at'], ['attributes', ['id S']], ['stream', 'KEYS_ONLY'], ['indexes', {}]]) {
  test(`another ${fact} is told`, () => {
    const [fault, ...more] = compareTables({ Post: { ...table(), [fact]: value } }, { Post: table() });
    assert.match(fault, new RegExp(`^Post: ${fact} `));
    assert.deepEqual(more, []);
  });
}

test('a table that the server refuses is told', async () => {
  const attribute = (AttributeName) => ({ AttributeName, AttributeType: 'S' });
  const key = [{ AttributeName: 'id', KeyType: 'HASH' }];
  const good = { TableName: 'Post-1-2', BillingMode: 'PAY_PER_REQUEST', KeySchema: key, AttributeDefinitions: [attribute('id')] };
  const faults = await refusedTables({ Post: good, Note: { ...good, TableName: 'Note-1-2', AttributeDefinitions: [attribute('other')] } });
  assert.equal(faults.length, 1);
  assert.match(faults[0], /^Note: the server refuses it: ValidationException/);
});
