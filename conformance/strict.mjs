/**
 * Part `strict`: what we write for a front end compiles as it is, under both compilers and with every flag that makes
 * them stricter.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { mapInParallel } from './pool.mjs';
import { toBeChecked, usesOf } from './types/layout.mjs';

const here = (file) => fileURLToPath(new URL(file, import.meta.url));

const compilers = { 'TypeScript 5.9': 'node_modules/typescript/bin/tsc', 'TypeScript 7': 'node_modules/typescript7/bin/tsc' };

const compilerOptions = {
  target: 'es2022', module: 'es2022', moduleResolution: 'bundler', lib: ['es2022', 'dom'], types: [], noEmit: true, skipLibCheck: true,
  strict: true, isolatedModules: true, verbatimModuleSyntax: true, exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true, noPropertyAccessFromIndexSignature: true, noUnusedLocals: true, noUnusedParameters: true,
};

/** Writes our files of a case, with code that uses them if there is some; the files to check. */
const layOut = async (root, found) => {
  const written = await build('client', found.input);
  if (!written) return [];
  const uses = usesOf(found.name)?.replace("'schema'", "'./client'");
  const files = Object.entries({ ...toBeChecked(written), ...(uses && { 'uses.ts': uses }) });
  return files.map(([name, content]) => {
    const file = path.join(root, found.name, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
    return file;
  });
};

/** What a compiler has against the files: a line each, starting with the file's path. */
const errorsOf = async (compiler, root) => {
  const child = spawn(process.execPath, [here(compiler), '--pretty', 'false', '-p', root], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  return (await text(child.stdout)).split('\n').filter((line) => line.includes('error TS'));
};

let errors = [];

/** @type {import('./part.mjs').Part} */
export const strict = {
  name: 'strict',
  covers: (found) => found.kind === 'valid',
  prepare: async (cases, slots) => {
    const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'strict-')));
    try {
      fs.symlinkSync(fs.realpathSync(here('node_modules')), path.join(root, 'node_modules'));
      const files = await mapInParallel(cases, slots, (found) => layOut(root, found));
      fs.writeFileSync(path.join(root, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: files.flat() }));
      errors = [];
      for (const [name, compiler] of Object.entries(compilers)) {
        for (const line of await errorsOf(compiler, root)) errors.push({ line, fault: `${name}: ${line}` });
      }
    } finally {
      fs.rmSync(root, { recursive: true, force: true });
    }
  },
  faults: async (found) => [
    ...errors.filter(({ line }) => line.startsWith(`${found.name}/`)),
    ...errors.filter(({ line }) => !line.startsWith('valid/')),
  ].map(({ fault }) => fault.replace(`${found.name}/`, '')),
};
