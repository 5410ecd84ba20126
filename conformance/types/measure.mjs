#!/usr/bin/env node
/**
 * node conformance/types/measure.mjs [MODELS…]
 *
 * What the compiler needs for a page that uses five models of a schema: with our types, with ClientSchema, and with no
 * schema at all, one after the other. Writes the table in docs/targets.md. Wants `amplify-schemac` and `generate`
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
const tsc = here('../node_modules/typescript/bin/tsc');

const usedModels = 5;

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

/** Lays out a project of so many models; its pages by what they are typed with. */
const layOut = async (folder, models) => {
  fs.symlinkSync(fs.realpathSync(here('../node_modules')), path.join(folder, 'node_modules'));
  const resource = write(folder, 'amplify/data/resource.ts', execFileSync(generator(), [String(models)], { encoding: 'utf8', maxBuffer: 2 ** 28 }));
  const client = await build('client', resource);
  for (const [name, text] of Object.entries(client)) write(folder, name, text);
  const names = [...client['client/schema.ts'].matchAll(/^ {2}(\w+): \{\n {4}__entityType: 'model'/gm)].map((match) => match[1]);
  const used = names.slice(0, usedModels);
  return {
    'no schema': write(folder, 'none.ts', pageWithout),
    'these types': write(folder, 'ours.ts', pageWith('./client', used)),
    ClientSchema: write(folder, 'theirs.ts', pageWith('./amplify/data/resource', used)),
  };
};

/** What the compiler says of itself about one page. */
const measure = (folder, file) => {
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

const rowOf = (models, name, { instantiations, check, total, memory }) =>
  `| ${models} | ${name} | ${instantiations.toLocaleString('en')} | ${check.toFixed(1)} s | ${total.toFixed(1)} s | ${Math.round(memory)} MB |`;

const rows = [];
for (const models of process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10, 50, 100]) {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'measure-')));
  try {
    for (const [name, file] of Object.entries(await layOut(folder, models))) {
      rows.push(rowOf(models, name, measure(folder, file)));
      console.log(rows.at(-1));
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const [start, end] = ['<!-- measured: types -->', '<!-- end -->'];
const table = ['| models | a page typed with | instantiations | check | total | memory |', '|---|---|---|---|---|---|', ...rows].join('\n');
const document = path.join(root, 'docs/targets.md');
const parts = fs.readFileSync(document, 'utf8').split(start);
fs.writeFileSync(document, `${parts[0]}${start}\n\n${table}\n\n${end}${parts[1].split(end)[1]}`);
