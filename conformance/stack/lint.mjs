/** What cfn-lint has to say about the templates. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const settings = fileURLToPath(new URL('cfn-lint.yaml', import.meta.url));

/** The program: $CFN_LINT, else the one that `scripts/test` installs. */
const program = process.env.CFN_LINT ?? fileURLToPath(new URL('../.venv/bin/cfn-lint', import.meta.url));

/** The program's answer: findings, or why there is none. */
const run = (files) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, ['--config-file', settings, '--format', 'json', '--', ...files]);
    let printed = '';
    let complaint = '';
    child.stdout.setEncoding('utf8').on('data', (text) => { printed += text; });
    child.stderr.setEncoding('utf8').on('data', (text) => { complaint += text; });
    child.on('error', (error) => reject(new Error(`cfn-lint can't be run (${error.message}): see conformance/README.md`)));
    child.on('close', () => {
      try {
        resolve(JSON.parse(printed));
      } catch {
        reject(new Error(`cfn-lint: ${(complaint || printed).slice(0, 500)}`));
      }
    });
  });

/**
 * @param {Record<string, string>} files
 * @returns {Promise<string[]>}
 */
export const lintFaults = async (files) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'conformance-lint-'));
  try {
    const templates = Object.entries(files).filter(([file]) => file.startsWith('stack/'));
    const written = templates.map(([file, text]) => {
      const place = path.join(folder, path.basename(file));
      fs.writeFileSync(place, text);
      return place;
    });
    const findings = await run(written);
    return findings.map(({ Filename, Location, Rule, Message }) =>
      `${path.basename(Filename)}:${Location.Start.LineNumber}: ${Rule.Id}: ${Message}`);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
};
