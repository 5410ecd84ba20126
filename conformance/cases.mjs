/**
 * The corpus: `testdata/<kind>/<area>/<case>.ts`, or a folder `<case>/` that holds `amplify/data/resource.ts`.
 * A case in one file may use what lies in the folder `handlers/` beside it.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's root. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * @typedef {object} Case
 * @property {'valid'|'invalid'} kind
 * @property {string} name    `valid/<area>/<case>`
 * @property {string} slug    the last part of the name
 * @property {string} input   what the compiler is given: the file or the folder
 * @property {Record<string, string>} files   project-relative path to the file that goes there
 */

/** Every file below `folder`, absolute, in a fixed order. */
const filesBelow = (folder) =>
  fs.readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();

const relocated = (folder, to) =>
  Object.fromEntries(filesBelow(folder).map((file) => [path.posix.join(to, path.relative(folder, file)), file]));

const filesOfSingle = (file) => {
  const handlers = path.join(path.dirname(file), 'handlers');
  return {
    'amplify/data/resource.ts': file,
    ...(fs.existsSync(handlers) ? relocated(handlers, 'amplify/data/handlers') : {}),
  };
};

/** @returns {Case[]} */
const casesOfArea = (kind, area) => {
  const folder = path.join(root, 'testdata', kind, area);
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const input = path.join(folder, entry.name);
    const slug = entry.name.replace(/\.ts$/, '');
    const found = { kind, name: `${kind}/${area}/${slug}`, slug, input };
    if (entry.isFile() && entry.name.endsWith('.ts')) return [{ ...found, files: filesOfSingle(input) }];
    if (entry.isDirectory() && entry.name !== 'handlers') return [{ ...found, files: relocated(input, '') }];
    return [];
  });
};

/**
 * The cases whose name contains `filter`, sorted by name.
 * @returns {Case[]}
 */
export const findCases = (filter = '') =>
  ['valid', 'invalid']
    .flatMap((kind) => {
      const folder = path.join(root, 'testdata', kind);
      return fs.existsSync(folder)
        ? fs.readdirSync(folder, { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .flatMap((area) => casesOfArea(kind, area.name))
        : [];
    })
    .filter((found) => found.name.includes(filter))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
