/**
 * Part `sdl`: our schema.graphql says what the reference's says; for an invalid case too, if we only warn about it.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runCompiler } from './compiler.mjs';
import { compareSdl } from './sdl/compare.mjs';

/** Builds an input; the text of its schema.graphql, or null if the compiler finds errors in the schema. */
const ourSdl = async (input) => {
  const out = fs.mkdtempSync(path.join(os.tmpdir(), 'conformance-'));
  try {
    const { status, stderr } = await runCompiler(['build', '-t', 'sdl', '-o', out, input]);
    if (status === 1) return null;
    if (status !== 0) throw new Error(`build ended with ${status}: ${stderr.slice(0, 1500)}`);
    return fs.readFileSync(path.join(out, 'schema.graphql'), 'utf8');
  } finally {
    fs.rmSync(out, { recursive: true, force: true });
  }
};

/** @type {import('./part.mjs').Part} */
export const sdl = {
  name: 'sdl',
  covers: () => true,
  faults: async (found, { folder, report }) => {
    const ours = await ourSdl(found.input);
    const rejected = found.kind === 'valid' ? ['build finds errors, see the part verdicts'] : [];
    if (ours === null) return rejected;
    if (!report.accepted) return ['the reference rejects it, so there is nothing to compare with'];
    return compareSdl(ours, fs.readFileSync(path.join(folder, 'schema.graphql'), 'utf8'));
  },
};
