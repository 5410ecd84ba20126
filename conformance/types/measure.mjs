#!/usr/bin/env node
/**
 * node conformance/types/measure.mjs [MODELS…]
 *
 * What the compiler needs for a page that uses five models of a schema: with our types, with ClientSchema, and with no
 * schema at all, one after the other; and what both compilers need, with our types, for a page that uses all of 500.
 * Writes the tables in docs/targets.md. Wants `amplify-schemac` and `generate`
 * (`cargo build --release -p amplify-schemac -p amplify-schemac-benches`).
 */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../cases.mjs';
import { build } from '../build.mjs';

const here = (file) => fileURLToPath(new URL(file, import.meta.url));
const compilers = {
  'TypeScript 5.9': here('../node_modules/typescript/bin/tsc'),
  'TypeScript 7': here('../node_modules/typescript7/bin/tsc'),
};

const usedModels = 5;
const manyModels = 500;

const compilerOptions = {
  target: 'es2022', module: 'es2022', moduleResolution: 'bundler', lib: ['es2022', 'dom'], types: [],
  strict: true, skipLibCheck: true, noEmit: true,
};

/** A function of a page: reads, writes and listens, and follows relationships. */
const useOf = (model) => `
export const use${model} = async () => {
  const made = await client.models.${model}.create({ code: 'c', kind: 'k', madeOn: '2026-01-01' } as Schema['${model}']['createType']);
  const page = await client.models.${model}.list({ filter: { code: { eq: 'x' } }, selectionSet: ['code', 'parent.code', 'children.children.kind'] });
  const got = await client.models.${model}.get({ id: made.data?.id ?? '' });
  const children = await got.data?.children();
  client.models.${model}.observeQuery().subscribe({ next: ({ items }) => items[0]?.code });
  return [page.data[0]?.children[0]?.children[0]?.kind, children?.data[0]?.kind];
};
`;

const pageWith = (from, models) => `import { generateClient } from 'aws-amplify/data';
import type { Schema } from '${from}';
const client = generateClient<Schema>();
${models.map(useOf).join('')}`;

const pageWithout = `import { generateClient } from 'aws-amplify/data';
const client = generateClient();
export const use = async () => client.graphql({ query: 'query { listThings { items { id } } }' });
`;

const generator = () => {
  const built = ['release', 'debug'].map((profile) => path.join(root, 'target', profile, 'generate')).find(fs.existsSync);
  if (!built) throw new Error('no generate: run `cargo build --release -p amplify-schemac-benches`');
  return built;
};

const write = (folder, name, text) => {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
  return file;
};

/** Lays out a project of so many models; their names. */
const layOut = async (folder, models) => {
  fs.symlinkSync(fs.realpathSync(here('../node_modules')), path.join(folder, 'node_modules'));
  const resource = write(folder, 'amplify/data/resource.ts', execFileSync(generator(), [String(models)], { encoding: 'utf8', maxBuffer: 2 ** 28 }));
  const client = await build('client', resource);
  for (const [name, text] of Object.entries(client)) write(folder, name, text);
  return [...client['client/schema.ts'].matchAll(/^ {2}(\w+): \{\n {4}__entityType: 'model'/gm)].map((match) => match[1]);
};

/** Pages that use some of the models, by what they are typed with. */
const pages = (folder, used) => ({
  'no schema': write(folder, 'none.ts', pageWithout),
  'these types': write(folder, 'ours.ts', pageWith('./client', used)),
  ClientSchema: write(folder, 'theirs.ts', pageWith('./amplify/data/resource', used)),
});

/** What a compiler says of itself about one page. */
const measure = (folder, file, tsc = compilers['TypeScript 5.9']) => {
  const project = write(folder, 'tsconfig.json', JSON.stringify({ compilerOptions, files: [file] }));
  const { stdout } = spawnSync(process.execPath, ['--max-old-space-size=8000', tsc, '-p', project, '--extendedDiagnostics'], { encoding: 'utf8' });
  const errors = stdout.split('\n').filter((line) => line.includes('error TS'));
  if (errors.length > 0) throw new Error(errors[0]);
  const figure = (name) => parseFloat(stdout.match(new RegExp(`^${name}:\\s+([\\d.]+)`, 'm'))[1]);
  return {
    instantiations: figure('Instantiations'),
    check: figure('Check time'),
    total: figure('Total time'),
    memory: figure('Memory used') / 1000,
  };
};

const count = (number) => number.toLocaleString('en');
const seconds = (number) => `${number.toFixed(1)} s`;
const megabytes = (number) => `${Math.round(number)} MB`;

/** Calls back with a project of so many models, and the models' names. */
const inProject = async (models, work) => {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'measure-')));
  try {
    work(folder, await layOut(folder, models));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
};

/** Writes a table to its place in the document. */
const publish = (name, heads, rows) => {
  const [start, end] = [`<!-- measured: ${name} -->`, '<!-- end -->'];
  const lines = [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`.replaceAll(' --- ', '---'));
  const document = path.join(root, 'docs/targets.md');
  const [before, after] = fs.readFileSync(document, 'utf8').split(start);
  fs.writeFileSync(document, `${before}${start}\n\n${lines.join('\n')}\n\n${end}${after.slice(after.indexOf(end) + end.length)}`);
  console.log(lines.join('\n'));
};

const rows = [];
for (const models of process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10, 50, 100]) {
  await inProject(models, (folder, names) => {
    for (const [name, file] of Object.entries(pages(folder, names.slice(0, usedModels)))) {
      const { instantiations, check, total, memory } = measure(folder, file);
      rows.push([models, name, count(instantiations), seconds(check), seconds(total), megabytes(memory)]);
    }
  });
}
publish('types', ['models', 'a page typed with', 'instantiations', 'check', 'total', 'memory'], rows);

await inProject(manyModels, (folder, names) => {
  const page = write(folder, 'every.ts', pageWith('./client', names));
  const measured = Object.entries(compilers).map(([name, tsc]) => {
    const { instantiations, memory } = measure(folder, page, tsc);
    return [name, count(instantiations), count(Math.round(instantiations / manyModels)), megabytes(memory)];
  });
  publish('every model', ['a page that uses 500 models', 'instantiations', 'of these for one model', 'memory'], measured);
});
