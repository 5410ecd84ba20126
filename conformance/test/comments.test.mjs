/** An editor shows the comments of the schema where it shows them with ClientSchema. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { build } from '../build.mjs';
import { findCases } from '../cases.mjs';
import { layOutCase } from '../types/layout.mjs';

const here = (file) => fileURLToPath(new URL(file, import.meta.url));

/** Code with a mark behind each name that is pointed at. */
const page = (schema) => `import { generateClient } from 'aws-amplify/data';
import type { ${schema} } from '${schema === 'Schema' ? './client' : './amplify/data/resource'}';
const client = generateClient<${schema}>();
client.models.Author.create({ name/*1*/: 'N' });
client.models.Author.update({ id: 'a', name/*2*/: 'N' });
client.models.Author.get({ id: 'a' }).then(({ data }) => data?.name/*3*/);
client.queries.search/*4*/({ words: 'x' });
const author = {} as ${schema}['Author']['type'];
author.name/*5*/;
`;

const compilerOptions = {
  target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022, moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'], types: [], strict: true, skipLibCheck: true,
};

/** What an editor shows at the marks of a file: the comments, in order. */
const commentsIn = (file, root) => {
  const service = ts.createLanguageService({
    ...ts.sys,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => ts.ScriptSnapshot.fromString(fs.readFileSync(name, 'utf8')),
    getCurrentDirectory: () => root,
    getCompilationSettings: () => ({ ...compilerOptions, paths: { equal: [`${root}/equal.ts`] } }),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
  });
  return [...fs.readFileSync(file, 'utf8').matchAll(/\/\*\d\*\//g)].map(({ index }) =>
    ts.displayPartsToString(service.getQuickInfoAtPosition(file, index - 1)?.documentation));
};

test('comments are shown wherever ClientSchema shows them', async () => {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'comments-')));
  try {
    fs.symlinkSync(fs.realpathSync(here('../node_modules')), path.join(root, 'node_modules'));
    fs.copyFileSync(here('../types/equal.ts'), path.join(root, 'equal.ts'));
    const [found] = findCases('valid/client/library');
    layOutCase(found.name, root, found.files, await build('client', found.input));
    const [theirs, ours] = ['Computed', 'Schema'].map((schema) => {
      const file = path.join(root, `page-${schema}.ts`);
      fs.writeFileSync(file, page(schema));
      return commentsIn(file, root);
    });
    const field = 'As printed on the cover.';
    assert.deepEqual(ours, [field, field, field, 'Finds books by their words.', field]);
    assert.deepEqual(theirs.map((comment, index) => comment && ours[index]), theirs);
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
});
