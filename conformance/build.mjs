/** What the compiler under test writes for an input. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runCompiler } from './compiler.mjs';

/**
 * Builds one target; its files by their path in the output folder, or null if the schema has errors.
 * @param {string} target
 * @param {string} input
 * @returns {Promise<Record<string, string> | null>}
 */
export const build = async (target, input) => {
  const out = fs.mkdtempSync(path.join(os.tmpdir(), 'conformance-'));
  try {
    const { status, stderr } = await runCompiler(['build', '-t', target, '-o', out, input]);
    if (status === 1) return null;
    if (status !== 0) throw new Error(`build ended with ${status}: ${stderr.slice(0, 1500)}`);
    const written = fs.readdirSync(out, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => path.join(entry.parentPath, entry.name));
    return Object.fromEntries(written.map((file) => [path.relative(out, file), fs.readFileSync(file, 'utf8')]));
  } finally {
    fs.rmSync(out, { recursive: true, force: true });
  }
};
