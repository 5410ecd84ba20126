/** A bundler takes client/ as it is: of types it leaves nothing, and of documents what is asked for. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import esbuild from 'esbuild';
import { root } from '../cases.mjs';
import { build } from '../build.mjs';

/** The client's files of a case, from memory. */
const filesOf = (client) => ({
  name: 'client',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^\.\// }, ({ path: wanted }) => {
      const name = path.posix.join('client', wanted.replace('./client', './'));
      const file = [`${name}.ts`, path.posix.join(name, 'index.ts')].find((candidate) => candidate in client);
      return file ? { path: file, namespace: 'client' } : { errors: [{ text: `no ${wanted}` }] };
    });
    onLoad({ filter: /.*/, namespace: 'client' }, ({ path: file }) => ({ contents: client[file], loader: 'ts', resolveDir: '/' }));
  },
});

const bundled = async (contents, client) => {
  const { outputFiles, warnings } = await esbuild.build({
    stdin: { contents, loader: 'ts', resolveDir: '/' },
    bundle: true, format: 'esm', write: false, logLevel: 'silent', plugins: [filesOf(client)],
  });
  assert.deepEqual(warnings, []);
  return outputFiles[0].text;
};

test('a bundler takes the client as it is', async () => {
  const client = await build('client', path.join(root, 'testdata/valid/client/bookshop.ts'));
  const typed = await bundled(`import type { Schema } from './client'; export const title: Schema['Book']['type']['title'] = 'x';`, client);
  assert.doesNotMatch(typed, /query|mutation/);
  const one = await bundled(`export { getBook } from './client/queries';`, client);
  assert.match(one, /query GetBook\(/);
  assert.doesNotMatch(one, /query ListBooks|mutation/);
  const all = await bundled(`export * from './client';`, client);
  const { queries, mutations, subscriptions } = await import(`data:text/javascript,${encodeURIComponent(all)}`);
  assert.match(queries.listBooks, /query ListBooks\(/);
  assert.match(mutations.createBook, /mutation CreateBook\(/);
  assert.match(subscriptions.onCreateBook, /subscription OnCreateBook\(/);
});
