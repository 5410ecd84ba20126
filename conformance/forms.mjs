/**
 * Part `forms`: the forms of every valid case compile strictly and without `any`, pass eslint with jsx-a11y and
 * react-hooks, and render on a server with React 18 and 19 without a complaint.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { buildForms, layOut, withFolder } from './forms/layout.mjs';
import { lintForms } from './forms/lint.mjs';
import { renderOnServer } from './forms/server.mjs';

const checker = fileURLToPath(new URL('forms/check.mjs', import.meta.url));

/** What the compiler has against files. */
const compile = async (root, files) => {
  const child = spawn(process.execPath, ['--max-old-space-size=6000', checker], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify({ root, files }));
  return JSON.parse(await text(child.stdout));
};

/**
 * All that is wrong with the forms of some cases.
 * @param {[string, Record<string, string>][]} cases   by name, with our files
 * @returns {Promise<{ rendered: number, faults: { place: string | null, fault: string }[] }>}   `place` starts with the case's name
 */
export const examine = (cases) =>
  withFolder(async (root) => {
    cases.forEach(([name, files]) => layOut(root, name, files));
    const paths = cases.flatMap(([name, files]) => Object.keys(files).map((file) => path.join(name, file)));
    const own = [...new Set(paths.map((file) => path.relative(root, fs.realpathSync(path.join(root, file)))))];
    const formFiles = own.filter((file) => !file.includes('/client/'));
    const said = [
      ...(await compile(root, own.map((file) => path.join(root, file)))),
      ...(await lintForms(root, formFiles)),
    ];
    const faults = said.map(({ file, fault }) => ({ place: file, fault }));
    let rendered = 0;
    for (const react of [18, 19]) {
      const { count, faults: found } = await renderOnServer(root, cases, react);
      rendered += count;
      faults.push(...found.map(({ name, form, fault }) => ({ place: `${name}/${form}`, fault: `${form} with React ${react}: ${fault}` })));
    }
    return { rendered, faults };
  });

let found = { rendered: 0, faults: [] };
let broken = new Set();

/** @type {import('./part.mjs').Part} */
export const forms = {
  name: 'forms',
  covers: ({ kind }) => kind === 'valid',
  prepare: async (cases, slots) => {
    const built = await buildForms(cases, slots);
    broken = new Set(built.filter(([, files]) => files === null).map(([name]) => name));
    found = await examine(built.filter(([, files]) => files !== null));
  },
  faults: async ({ name }) => {
    if (broken.has(name)) return ['build finds errors, see the part verdicts'];
    const ofCase = found.faults.filter(({ place }) => place?.startsWith(`${name}/`));
    const ofAll = found.faults.filter(({ place }) => !place?.startsWith('valid/'));
    return [...new Set([...ofCase, ...ofAll].map(({ fault }) => fault))];
  },
  summary: () => `forms: ${found.rendered} renderings on a server`,
};
