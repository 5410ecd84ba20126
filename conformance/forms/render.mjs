/**
 * A process that renders every form of every case as a server does, with one version of React. Standard input: JSON of
 * `code`, a module whose `render` calls `report`. Standard output: JSON of the faults.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { json } from 'node:stream/consumers';
import vm from 'node:vm';

const { code } = await json(process.stdin);

const module = { exports: {} };
const load = vm.runInThisContext(`(function (module, exports, require) {${code}\n})`);
load(module, module.exports, createRequire(import.meta.url));

const faults = [];
let current;
console.error = (message, ...rest) => faults.push({ ...current, fault: `console.error: ${[message, ...rest].join(' ').slice(0, 500)}` });
let count = 0;
for (const { name, form, render } of module.exports.forms) {
  current = { name, form };
  try {
    const html = render();
    if (!html.includes('<form')) throw new Error(`rendered no form: ${html.slice(0, 200)}`);
    count += 1;
  } catch (error) {
    faults.push({ ...current, fault: error.message });
  }
}
fs.writeSync(1, JSON.stringify({ count, faults }));
process.exit(0);
