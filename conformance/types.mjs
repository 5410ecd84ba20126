/**
 * Part `types`: our `Schema` is the reference's, entry by entry and part by part: assignable both ways, identical to the
 * compiler, and neither side `any` or `never`.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { mapInParallel } from './pool.mjs';
import { layOutCase } from './types/layout.mjs';

const here = (file) => fileURLToPath(new URL(file, import.meta.url));

const check = async (job) => {
  const child = spawn(process.execPath, ['--max-old-space-size=12000', here('types/check.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(job));
  return JSON.parse(await text(child.stdout));
};

/** The faults of every case. */
const compareAll = async (cases, slots) => {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'types-')));
  try {
    fs.symlinkSync(fs.realpathSync(here('node_modules')), path.join(root, 'node_modules'));
    fs.copyFileSync(here('types/equal.ts'), path.join(root, 'equal.ts'));
    const files = {};
    await mapInParallel(cases, slots, async (found) => {
      const client = await build('client', found.input);
      if (client) files[found.name] = layOutCase(found.name, path.join(root, found.name), found.files, client);
    });
    return await check({ root, cases: files });
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
};

let faults = {};

/** @type {import('./part.mjs').Part} */
export const types = {
  name: 'types',
  covers: (found) => found.kind === 'valid',
  prepare: async (cases, slots) => { faults = await compareAll(cases, slots); },
  faults: async (found) => faults[found.name] ?? ['build finds errors, see the part verdicts'],
};
