/** Proves that the steps of an app can fail: what is emitted is broken in several places, each found by a step. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { root } from '../cases.mjs';
import { buildApp, runApp } from '../client.mjs';

/** What is broken, by file: what is replaced by what. */
const damage = {
  'amplify_outputs.json': [
    [/"booksByGenre"/, '"booksByName"'],
    [/"ownerField": "owner"/, '"ownerField": "copy"'],
    [/"isCustomPrimaryKey": true/, '"isCustomPrimaryKey": false'],
    [/"poetry"/, '"drama"'],
  ],
  'client/queries.ts': [[/cover \{[^}]*\}/, '']],
  'resolvers/Query.getAuthor.js': [[/ctx\.result/, 'null']],
  'resolvers/Subscription.onCreateBook.js': [[/extensions\.setSubscriptionFilter/, 'String']],
};

/** The steps that must find it. */
const found = [
  'an index is queried by its keys, in order',
  'a composite key gets, lists and updates',
  'relationships load when asked',
  'a selection set goes through relationships',
  'enums list their values',
  'statements run',
  'owners see their own records, and groups all',
  'subscriptions tell what passes their filter',
];

test('each fault is found by a step', async () => {
  const files = await buildApp(path.join(root, 'testdata/valid/client/bookshop.ts'));
  for (const [name, replacements] of Object.entries(damage)) {
    for (const [from, to] of replacements) {
      assert.match(files[name], from);
      files[name] = files[name].replace(from, to);
    }
  }
  const faults = await runApp({ name: 'bookshop', side: 'ours', files, folder: '' });
  assert.deepEqual(faults.map((fault) => fault.split(': ')[1]), found);
});
