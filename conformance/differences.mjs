/** The differences from the reference that are on purpose: listed, so that no other passes for one. */
import fs from 'node:fs';
import path from 'node:path';
import { root } from './cases.mjs';

/**
 * The faults that `<case>.differences.json` lists for a part; the file is `{ "<part>": ["<fault>", …] }`.
 * @param {import('./cases.mjs').Case} found
 * @param {string} part
 * @returns {string[]}
 */
export const intendedDifferences = (found, part) => {
  const file = `${found.input.replace(/\.ts$/, '')}.differences.json`;
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8'))[part] ?? [] : [];
};

const cellsOf = (row) => row.split(/(?<!\\)\|/).slice(1, -1).map((cell) => cell.trim());

const unquoted = (cell) => cell.replaceAll('`', '');

/**
 * What docs/differences.md says we reject although the reference accepts it: the rows of its table
 * `| code | what the reference does | harm | cases |`.
 * @param {string} [markdown]
 * @returns {{ code: string, harm: string, cases: string[] }[]}
 */
export const stricterThanReference = (markdown = fs.readFileSync(path.join(root, 'docs/differences.md'), 'utf8')) =>
  markdown.split('\n')
    .filter((line) => line.startsWith('| `amplify::'))
    .map(cellsOf)
    .map(([code, , harm, cases]) => ({ code: unquoted(code), harm, cases: unquoted(cases).split(/,\s*/) }));
