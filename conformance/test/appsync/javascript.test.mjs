import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openScripts } from '../../appsync/javascript.mjs';
import { EarlyReturn } from '../../appsync/util/index.mjs';

const scripts = openScripts(() => ({}), { now: () => 0, newId: () => 'fixed', random: () => 0.5 });
const run = (body, context = {}) =>
  scripts.run(
    `import { util, runtime } from '@aws-appsync/utils';
  import * as ddb from '@aws-appsync/utils/dynamodb';
  export function request(ctx) { ${body} }
  export const response = (ctx) => ctx.result;`,
    'request',
    { args: {}, stash: {}, ...context },
  );

test('values cross the border as JSON', () => {
  assert.deepEqual(run('return { a: undefined, b: [undefined, 1], c: ctx.args };', { args: { x: null } }).value, {
    b: [null, 1],
    c: { x: null },
  });
  assert.equal(run('').value, null);
  const { args, stash } = run('ctx.args.a = 1; ctx.arguments.b = 2; ctx.stash.c = { d: undefined };');
  assert.deepEqual([args, stash], [{ a: 1, b: 2 }, { c: {} }]);
});

test('the context is a copy', () => {
  const context = { args: { list: [1] }, stash: {}, source: { a: 1 } };
  run('ctx.args.list.push(2); ctx.source.a = 2;', context);
  assert.deepEqual(context, { args: { list: [1] }, stash: {}, source: { a: 1 } });
});

test('utilities are imported or global', () => {
  assert.deepEqual(
    run('return [util.autoId(), globalThis.util.autoId(), ddb.get({ key: { id: "1" } }).operation];').value,
    ['fixed', 'fixed', 'GetItem'],
  );
});

test("chance is the world's", () => {
  assert.deepEqual(run('return [Math.random(), util.math.randomWithinRange(0, 10)];').value, [0.5, 5]);
});

test('an early return keeps what was put into the stash', () => {
  assert.throws(
    () => run('ctx.stash.a = 1; runtime.earlyReturn({ done: true }, { skipTo: "END" });'),
    (signal) => {
      assert.ok(signal instanceof EarlyReturn);
      assert.deepEqual([signal.value, signal.skipTo, signal.after.stash], [{ done: true }, 'END', { a: 1 }]);
      return true;
    },
  );
});

test('there is nothing of Node, and nothing that AppSync has not', () => {
  for (const name of [
    'process',
    'setTimeout',
    'Promise',
    'Date',
    'Map',
    'Symbol',
    'eval',
    'Function',
    'fetch',
    'Buffer',
    'Reflect',
    'Proxy',
  ]) {
    assert.equal(run(`return typeof ${name};`).value, 'undefined', name);
  }
  assert.throws(
    () => run('return ({}).constructor.constructor("return 1")();'),
    /Code generation from strings disallowed/,
  );
  assert.equal(run('return typeof util.autoId.constructor;').value, 'undefined');
});

test("only AppSync's modules can be imported, and both handlers must be there", () => {
  const load = (code) => scripts.run(code, 'request', { args: {}, stash: {} });
  assert.throws(
    () => load('import x from "node:fs"; export const request = () => x; export const response = () => 1;'),
    /module 'node:fs'/,
  );
  assert.throws(
    () =>
      load(
        'import { sql } from "@aws-appsync/utils/rds"; export const request = () => sql; export const response = () => 1;',
      ),
    /rds\.sql/,
  );
  assert.throws(() => load('export const request = () => 1;'), /no function response/);
});

test('modules are loaded once', () => {
  const code =
    'let calls = 0; export const request = () => { calls += 1; return calls; }; export const response = () => calls;';
  assert.deepEqual(
    [1, 2].map(() => scripts.run(code, 'request', { args: {}, stash: {} }).value),
    [1, 2],
  );
});
