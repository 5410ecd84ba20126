/** Proves that the comparison of JSON documents can fail. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareJson } from '../introspection.mjs';

const document = () => ({
  models: {
    Post: {
      fields: { id: { isRequired: true, attributes: [] } },
      attributes: [{ type: 'key', properties: { queryField: null } }],
    },
  },
});

test('equal documents have no faults, whatever the order of their keys', () => {
  assert.deepEqual(compareJson(document(), document()), []);
  assert.deepEqual(compareJson({ a: 1, b: [2] }, { b: [2], a: 1 }), []);
});

/** What is changed, and the fault that it must give. */
const changes = {
  'another value': [({ Post }) => { Post.fields.id.isRequired = false; },
    '$.models.Post.fields.id.isRequired: false, reference true'],
  'a missing key': [({ Post }) => { delete Post.fields.id; }, '$.models.Post.fields.id: missing'],
  'a key more': [({ Post }) => { Post.syncable = true; }, '$.models.Post.syncable: extra'],
  'an element more': [({ Post }) => { Post.attributes.push({}); }, '$.models.Post.attributes.1: extra'],
  'null for nothing': [({ Post }) => { delete Post.attributes[0].properties.queryField; },
    '$.models.Post.attributes.0.properties.queryField: missing'],
  'an object for a list': [({ Post }) => { Post.fields.id.attributes = {}; },
    '$.models.Post.fields.id.attributes: {}, reference []'],
};

for (const [name, [change, fault]] of Object.entries(changes)) {
  test(`${name} is told`, () => {
    const own = document();
    change(own.models);
    assert.deepEqual(compareJson(own, document()), [fault]);
  });
}

test('another order of a list is told', () => {
  assert.equal(compareJson(['a', 'b'], ['b', 'a']).length, 2);
});
