import assert from 'node:assert/strict';
import test from 'node:test';
import { unreadable } from '../templates.mjs';

const resolver = (code, functions = []) => [{ type: 'Query', field: 'a', code, functions }];
const template = (request) => ({ runtime: 'VTL', request, response: '{}' });

test('what can be read has no faults', () => {
  const script = {
    runtime: 'APPSYNC_JS',
    code: 'export const request = () => "<table>"; export const response = () => 1;',
  };
  assert.deepEqual(unreadable(resolver(template('$util.toJson({})'), [{ name: 'f', code: script }])), []);
});

test('a template or code that is wrong is told with the step', () => {
  const [wrong, ...more] = unreadable(resolver(template('{}'), [{ name: 'f', code: template('#set($x = )') }]));
  assert.match(wrong, /^Query\.a f: Parse error/);
  assert.deepEqual(more, []);
  assert.match(
    unreadable(resolver({ runtime: 'APPSYNC_JS', code: 'export const request = 1;' }))[0],
    /^Query\.a: the code exports no function request/,
  );
});

test('a placeholder that nobody fills is told', () => {
  assert.deepEqual(unreadable(resolver(template('{ "a": "<AWS::StackId>" }'))), ['Query.a: <AWS::StackId>']);
  assert.deepEqual(unreadable(resolver(template('{ "a": "<Fn::Select>" }'))), []);
});
