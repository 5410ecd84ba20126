/**
 * Lays out the forms of cases below one folder, each with its client types beside it, for one run of a tool. What all
 * cases share lies there once, and each has a link to it.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../build.mjs';
import { mapInParallel } from '../pool.mjs';

const nodeModules = fs.realpathSync(fileURLToPath(new URL('../node_modules', import.meta.url)));

/** The same for every schema, and free of relative imports. */
const shared = 'forms/support.tsx';

/** A folder that is gone when `work` has ended. */
export const withFolder = async (work) => {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'forms-')));
  try {
    fs.symlinkSync(nodeModules, path.join(folder, 'node_modules'));
    return await work(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
};

/** Writes a case's files; those that are shared as links. */
export const layOut = (root, name, files) => {
  for (const [file, text] of Object.entries(files)) {
    const place = path.join(root, name, file);
    fs.mkdirSync(path.dirname(place), { recursive: true });
    if (file !== shared) {
      fs.writeFileSync(place, text);
      continue;
    }
    const original = path.join(root, path.basename(shared));
    if (!fs.existsSync(original)) fs.writeFileSync(original, text);
    if (fs.readFileSync(original, 'utf8') !== text) throw new Error(`${shared} of ${name} is not that of the others`);
    fs.symlinkSync(original, place);
  }
};

/**
 * What is written for a front end with forms, for each case; null if the schema has errors.
 * @returns {Promise<[string, Record<string, string> | null][]>}
 */
export const buildForms = (cases, slots) =>
  mapInParallel(cases, slots, async (found) => [found.name, await build('client,forms', found.input)]);

/** A form, as its file tells it: its component, and the property that takes a record if it changes one. */
export const formsIn = (files) =>
  Object.entries(files).flatMap(([file, text]) => {
    const component = /^forms\/(\w+Form)\.tsx$/.exec(file)?.[1];
    if (!component) return [];
    const definition = /import \{ (\w+) \} from '.\/definitions'/.exec(text)[1];
    return [{ component, definition, recordProp: /recordProp="([^"]+)"/.exec(text)?.[1] }];
  });
