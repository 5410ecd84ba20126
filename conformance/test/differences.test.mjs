import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stricterThanReference } from '../differences.mjs';

test('the table of docs/differences.md is read row by row', () => {
  const markdown = [
    '| code | what the reference does | harm | cases |',
    '|---|---|---|---|',
    '| `amplify::keys::unknown_field` | ignores `a \\| b` | no key | `invalid/keys/unknown_field`, `invalid/keys/other` |',
    '| `not a code` | | | |',
  ].join('\n');
  assert.deepEqual(stricterThanReference(markdown), [
    { code: 'amplify::keys::unknown_field', harm: 'no key', cases: ['invalid/keys/unknown_field', 'invalid/keys/other'] },
  ]);
});
