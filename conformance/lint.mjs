/**
 * Part `lint`: AppSync takes our resolvers. Each parses, passes AWS's own lint plugin, stays within the limit and has only
 * imports, syntax and built-ins of the allow-list. Handlers of the user, copied byte for byte, are excused and counted.
 */
import fs from 'node:fs';
import { build } from './build.mjs';
import { lint as lintTexts } from './lint/lint.mjs';
import { mapInParallel } from './pool.mjs';

/** @typedef {{ own: [string, string][], copied: string[] }} Code  our files, and the names of the user's */

const isCode = ([file]) => file.startsWith('resolvers/') && file.endsWith('.js');

/**
 * Tells our code from the user's.
 * @param {Record<string, string>} files  what was built
 * @param {string[]} written  the texts of the user's files
 * @returns {Code}
 */
export const sortOut = (files, written) => {
  const code = Object.entries(files).filter(isCode);
  return {
    own: code.filter(([, text]) => !written.includes(text)),
    copied: code.filter(([, text]) => written.includes(text)).map(([file]) => file),
  };
};

/** The resolvers of a case; null if none can be built. */
const codeOf = async (found) => {
  const files = await build('resolvers', found.input);
  return files && sortOut(files, Object.values(found.files).map((file) => fs.readFileSync(file, 'utf8')));
};

/** @type {Map<string, Code | null>} */
let codes = new Map();
/** @type {Map<string, string[]>} */
let faultsOfText = new Map();

/** @type {import('./part.mjs').Part} */
export const lint = {
  name: 'lint',
  covers: (found) => found.kind === 'valid',
  prepare: async (cases, slots) => {
    const built = await mapInParallel(cases, slots, async (found) => [found.name, await codeOf(found)]);
    codes = new Map(built);
    const all = [...codes.values()].filter((code) => code !== null);
    const texts = all.flatMap(({ own }) => own.map(([, text]) => text));
    faultsOfText = lintTexts(texts);
    const excused = all.reduce((sum, { copied }) => sum + copied.length, 0);
    console.log(`lint: ${texts.length} resolvers, ${faultsOfText.size} of them different; ${excused} handlers of users excused`);
  },
  faults: async (found) =>
    codes.get(found.name)?.own.flatMap(([file, text]) => faultsOfText.get(text).map((fault) => `${file}:${fault}`))
      ?? ['build finds errors, see the part verdicts'],
};
