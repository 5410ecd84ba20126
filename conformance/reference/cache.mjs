/** Where a case's reference outputs are kept: outside the checkout, under a hash of all that they depend on. */
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));

const cacheFolder =
  process.env.AMPLIFY_SCHEMAC_REFERENCE_CACHE ?? path.join(os.homedir(), '.cache/amplify-schemac/reference');

/** The toolchain's versions and the scripts that run it. */
const runnerFiles = () => [
  path.join(here, '../package-lock.json'),
  ...fs.readdirSync(here).filter((name) => name.endsWith('.mjs')).sort().map((name) => path.join(here, name)),
];

const runnerHash = (() => {
  const hash = crypto.createHash('sha256');
  for (const file of runnerFiles()) hash.update(fs.readFileSync(file));
  return hash.digest();
})();

/** The folder for the outputs of a case that consists of `files` (project-relative path to source). */
export const folderInCache = (files) => {
  const hash = crypto.createHash('sha256').update(runnerHash);
  for (const [name, source] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const bytes = fs.readFileSync(source);
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return path.join(cacheFolder, hash.digest('hex').slice(0, 40));
};
