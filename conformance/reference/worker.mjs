/**
 * A process that runs the toolchain on one case after another. Standard input: a JSON line `{ files, out }` for each
 * case. File descriptor 3: an empty line when the case is done and `out` holds its report.json, written last.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { generateStatements } from '@aws-amplify/graphql-generator';
import { buildASTSchema, parse, validateSchema } from 'graphql';
import { validateSDL } from 'graphql/validation/validate.js';
import { readAssembly } from './assembly.mjs';
import { layOutProject } from './project.mjs';
import { rootCause, synthesise } from './synthesise.mjs';
import { appsyncPrelude } from './prelude.mjs';

const write = (folder, name, content) => {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`);
};

/** What GraphQL itself has against the schema; the toolchain does not ask. */
const graphqlErrors = (sdl) => {
  const document = parse(appsyncPrelude + sdl);
  const errors = validateSDL(document);
  const all = errors.length > 0 ? errors : validateSchema(buildASTSchema(document, { assumeValidSDL: true }));
  return all.map((error) => error.message);
};

const statementsOf = (sdl) =>
  Object.entries(generateStatements({ schema: sdl, target: 'typescript', maxDepth: 2, typenameIntrospection: true }));

/** Collects what `run` prints to standard error, which is where the toolchain warns. */
const collectingWarnings = async (run) => {
  const printed = [];
  const original = process.stderr.write;
  process.stderr.write = (chunk) => printed.push(String(chunk)) > 0;
  try {
    return { result: await run(), warnings: printed.join('').split('\n').filter((line) => /^(WARNING|Be careful)/.test(line)) };
  } finally {
    process.stderr.write = original;
  }
};

const runCase = async ({ files, out }) => {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'reference-'));
  const started = performance.now();
  const report = {};
  const project = layOutProject(path.join(scratch, 'project'), files);
  try {
    const { result: cloud, warnings } = await collectingWarnings(() => synthesise(project));
    const outputs = readAssembly(cloud);
    for (const [name, content] of Object.entries(outputs)) write(out, name, content);
    const sdl = outputs['schema.graphql'];
    Object.assign(report, { accepted: true, warnings, graphqlErrors: graphqlErrors(sdl) });
    if (report.graphqlErrors.length === 0) {
      for (const [name, content] of statementsOf(sdl)) write(out, `graphql/${name}`, content);
    }
  } catch (error) {
    Object.assign(report, { accepted: false, error: rootCause(error, project) });
  }
  report.seconds = +((performance.now() - started) / 1000).toFixed(2);
  process.chdir(os.tmpdir());
  fs.rmSync(scratch, { recursive: true, force: true });
  write(out, 'report.json', report);
};

console.debug = () => {};
for await (const line of createInterface({ input: process.stdin })) {
  await runCase(JSON.parse(line));
  fs.writeSync(3, '\n');
}
