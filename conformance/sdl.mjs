/** Part `sdl`: our schema.graphql says what the reference's says. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runCompiler } from './compiler.mjs';
import { compareSdl } from './sdl/compare.mjs';

/** The schema.graphql that our compiler makes of an input. */
const ourSdl = async (input) => {
  const out = fs.mkdtempSync(path.join(os.tmpdir(), 'conformance-'));
  try {
    const { status, stderr } = await runCompiler(['build', '-t', 'sdl', '-o', out, input]);
    if (status !== 0) throw new Error(`build ended with ${status}: ${stderr.slice(0, 1500)}`);
    return fs.readFileSync(path.join(out, 'schema.graphql'), 'utf8');
  } finally {
    fs.rmSync(out, { recursive: true, force: true });
  }
};

/** @type {import('./part.mjs').Part} */
export const sdl = {
  name: 'sdl',
  covers: (found) => found.kind === 'valid',
  faults: async (found, { folder, report }) => {
    if (!report.accepted) throw new Error('no reference to compare with');
    return compareSdl(await ourSdl(found.input), fs.readFileSync(path.join(folder, 'schema.graphql'), 'utf8'));
  },
};
