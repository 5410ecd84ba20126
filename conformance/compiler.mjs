/** Runs the compiler under test. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './cases.mjs';

/** The binary: $AMPLIFY_SCHEMAC, else the newest one that cargo built in this checkout. */
const binary = () => {
  if (process.env.AMPLIFY_SCHEMAC) return path.resolve(process.env.AMPLIFY_SCHEMAC);
  const built = ['release', 'debug']
    .map((profile) => path.join(root, 'target', profile, 'amplify-schemac'))
    .filter((file) => fs.existsSync(file))
    .sort((a, b) => fs.statSync(b).mtimeMs - fs.statSync(a).mtimeMs);
  if (built.length === 0) throw new Error('no amplify-schemac: run `cargo build --release`, or set AMPLIFY_SCHEMAC');
  return built[0];
};

/**
 * Runs the compiler to its end.
 * @param {string[]} args
 * @returns {Promise<{ status: number | string, stdout: string, stderr: string }>}
 */
export const runCompiler = (args) =>
  new Promise((resolve, reject) => {
    const child = spawn(binary(), args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const printed = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr']) {
      child[stream].setEncoding('utf8').on('data', (text) => { printed[stream] += text; });
    }
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ status: signal ?? code, ...printed }));
  });

/**
 * What `check` has to say about an input.
 * @returns {Promise<{ status: number | string, diagnostics: { code: string, severity: string, message: string }[] }>}
 */
export const check = async (input) => {
  const { status, stdout, stderr } = await runCompiler(['check', '--message-format', 'json', input]);
  try {
    return { status, diagnostics: JSON.parse(stdout).diagnostics };
  } catch {
    throw new Error(`check printed no diagnostics as JSON (exit ${status}): ${(stdout + stderr).slice(0, 300)}`);
  }
};
