import assert from 'node:assert/strict';
import test from 'node:test';
import { compareTables } from '../tables.mjs';

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
