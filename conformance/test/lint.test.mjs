import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { root } from '../cases.mjs';
import { sortOut } from '../lint.mjs';
import { lint, lintAsAws } from '../lint/lint.mjs';

const withBody = (body, head = '') =>
  `import { util } from '@aws-appsync/utils';\n${head}\nexport function request(ctx) {\n${body}\n}\n\nexport const response = (ctx) => ctx.result;\n`;

const good = withBody(`
  const { id, ...rest } = ctx.args;
  for (const key of Object.keys(rest)) {
    if (key.startsWith('_') && !Object.hasOwn(ctx.stash, key)) util.unauthorized();
  }
  return { payload: { id, list: [1, 2].map((n) => n + 1), json: JSON.stringify(rest ?? null) } };`);

/** What is broken, and a word of what is said. */
const bad = {
  'const x = ;': 'syntax',
  'while (true) {}': 'no-while',
  'for (let i = 0; i < 3; i += 1) {}': 'no-for',
  'let i = 0; i++; return { i };': 'no-disallowed-unary-operators',
  'return { has: "a" in ctx };': 'no-in-operator',
  'return { is: ctx instanceof Object };': 'no-disallowed-binary-operators',
  'return { re: /a/ };': 'no-regex',
  'return { self: this };': 'no-this',
  'try { util.unauthorized(); } catch (e) {}': 'no-try',
  'const f = async () => 1;': 'no-async',
  'function* g() { yield 1; }': 'no-generators',
  'class C {}': 'no-classes',
  'return Object.freeze({});': 'no-disallowed-methods',
  'const f = (n) => f(n - 1); return f(1);': 'no-recursion',
  'const g = (f) => 1; return g(() => 2);': 'no-function-passing',
  'const f = () => 1; const g = f; return g();': 'no-function-reassign',
  'const f = () => { return () => 1; }; return f();': 'no-function-return',
  'ctx.stash = {};': 'no-disallowed-re-assignment',
  'throw ctx;': 'own/allow-list: ThrowStatement',
  'return (1, 2);': 'own/allow-list: SequenceExpression',
  'return { d: parseInt("1") };': 'own/allow-list: parseInt',
  'return { d: Math.abs(1) };': 'own/allow-list: Math.abs',
  'return { d: ctx.args.name.includes("a") };': 'own/allow-list: the method includes',
};

const texts = Object.keys(bad).map((body) => withBody(body));
const bundled = withBody('return lower(ctx.args);', 'import { lower } from "./words.js";');
const long = withBody(`// ${'x'.repeat(32_768)}`);
const faults = lint([good, good, ...texts, bundled, long]);

test('good code has no faults, and is looked at once', () => {
  assert.deepEqual(faults.get(good), []);
  assert.equal(faults.size, 1 + texts.length + 2);
});

for (const [index, [body, word]] of Object.entries(bad).entries()) {
  test(`told: ${body}`, () => {
    assert.ok(faults.get(texts[index]).some((fault) => fault.includes(word)), faults.get(texts[index]).join('\n') || 'nothing');
  });
}

test('a module that the runtime lacks is told', () => {
  assert.deepEqual(faults.get(bundled), ['2:23 own/allow-list: the runtime has no module ./words.js']);
});

test('code over the limit is told', () => {
  assert.deepEqual(faults.get(long), [`${long.length} characters, and AppSync takes 32768`]);
});

test('a comment does not silence the linter', () => {
  const text = withBody('/* eslint-disable */ while (true) {}');
  assert.match(lint([text]).get(text).join(), /no-while/);
});

test('only what the user wrote, byte for byte, is excused', () => {
  const files = { 'resolvers/Query.a.js': 'a', 'resolvers/Query.b.1.js': 'user', 'resolvers/Query.c.1.js': 'user ', 'resolvers.json': '[]' };
  assert.deepEqual(sortOut(files, ['user']), {
    own: [['resolvers/Query.a.js', 'a'], ['resolvers/Query.c.1.js', 'user ']],
    copied: ['resolvers/Query.b.1.js'],
  });
});

/** The compiler is a judge of handlers too: AWS's linter agrees on each file of the corpus that it has rules for. */
const handlers = (kind) => {
  const folder = path.join(root, 'testdata', kind);
  return fs.readdirSync(folder, { recursive: true })
    .filter((file) => /handlers.*\.js$/.test(file))
    .map((file) => [file, fs.readFileSync(path.join(folder, file), 'utf8')]);
};

test('AWS refuses none of the handlers that the compiler takes', () => {
  const valid = handlers('valid');
  const verdicts = lintAsAws(valid.map(([, text]) => text));
  assert.ok(valid.length > 5);
  for (const [file, text] of valid) assert.deepEqual(verdicts.get(text), [], file);
});

test('AWS refuses the handlers that the compiler refuses', () => {
  const refused = handlers('invalid').filter(([file]) => /(codeTooLong|unsupportedSyntax|functionAsValue|recursion|readOnlyContext)/.test(file));
  const verdicts = lintAsAws(refused.map(([, text]) => text));
  assert.ok(refused.length > 7);
  for (const [file, text] of refused) assert.notDeepEqual(verdicts.get(text), [], file);
});
