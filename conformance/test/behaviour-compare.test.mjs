import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { differencesOf } from '../behaviour/compare.mjs';
import { intended, judge } from '../behaviour/intended.mjs';
import { faultsOf } from '../behaviour/report.mjs';

const error = (path, errorType, message) => ({ path, errorType, message });
const behaviour = (changes = {}) => ({ pages: [{ data: { getPost: { id: '1', tags: ['a'] } }, errors: [] }], tables: {}, told: null, outside: [], roundTrips: 1, ...changes });
const places = (ours, reference = behaviour()) => differencesOf('Post/get/own/alice', reference, ours).map(({ at }) => at);

test('the same behaviour is no difference, whatever it costs', () => {
  assert.deepEqual(places(behaviour({ roundTrips: 7 })), []);
});

test('data differ where they differ', () => {
  assert.deepEqual(places(behaviour({ pages: [{ data: { getPost: { id: '1', tags: ['b'] } }, errors: [] }] })), ['pages.0.data.getPost.tags.0']);
  assert.deepEqual(places(behaviour({ pages: [{ data: { getPost: null }, errors: [] }] })), ['pages.0.data.getPost']);
});

test('errors differ by path, type and message, not by order', () => {
  const [first, second] = [error(['getPost'], 'Unauthorized', 'no'), error(['getPost', 'pay'], 'Unauthorized', 'no')];
  const withErrors = (...errors) => behaviour({ pages: [{ data: null, errors }] });
  assert.deepEqual(places(withErrors(second, first), withErrors(first, second)), []);
  assert.deepEqual(places(withErrors(first), withErrors(second)), ['pages.0.errors.0.path']);
  assert.deepEqual(places(withErrors(error(['getPost'], null, 'no')), withErrors(first)), ['pages.0.errors.0.errorType']);
  assert.deepEqual(places(withErrors(error(['getPost'], 'Unauthorized', 'No.')), withErrors(first)), ['pages.0.errors.0.message']);
  assert.deepEqual(places(withErrors(), withErrors(first)), ['pages.0.errors']);
});

test('tables, deliveries, calls and failures are compared', () => {
  assert.deepEqual(places(behaviour({ tables: { Post: [{ id: '1' }] } })), ['tables.Post']);
  assert.deepEqual(places(behaviour({ told: [] })), ['told']);
  assert.deepEqual(places(behaviour({ outside: [{ operation: 'Invoke' }] })), ['outside']);
  assert.deepEqual(places(behaviour({ failure: 'no such method' })), ['failure']);
});

test('a difference on purpose must be seen in the case that it names, and covers no other', () => {
  const found = differencesOf('Post/get/own/alice', behaviour(), behaviour({ told: [] }));
  const entry = { row: 'On purpose', shownBy: 'valid/a/b', covers: ({ at }) => at === 'told' };
  assert.deepEqual(judge('valid/a/b', found, [entry]), { unintended: [], onPurpose: 1, idle: [] });
  assert.deepEqual(judge('valid/a/b', [], [entry]).idle, [entry]);
  assert.deepEqual(judge('valid/a/other', [], [entry]).idle, []);
  assert.equal(judge('valid/a/b', found, []).unintended.length, 1);
});

test('differences of one kind are told once', () => {
  const found = ['Post/get/own/alice', 'Post/get/other/bob', 'Post/list/all/bob'].flatMap((name) => differencesOf(name, behaviour(), behaviour({ told: [] })));
  assert.deepEqual(faultsOf(found), [
    'Post/get/own/alice: told: reference null, ours [] (and 1 like it)',
    'Post/list/all/bob: told: reference null, ours []',
  ]);
});

test('every difference on purpose is a row of docs/differences.md', () => {
  const documented = fs.readFileSync(new URL('../../docs/differences.md', import.meta.url), 'utf8');
  assert.deepEqual(intended.filter(({ row }) => !documented.includes(`\n| ${row} |`)), []);
});
