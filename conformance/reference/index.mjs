/** The reference: what the published toolchain makes of a case, from the cache or from a run. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { mapInParallel } from '../pool.mjs';
import { folderInCache } from './cache.mjs';

const worker = fileURLToPath(new URL('worker.mjs', import.meta.url));
const secondsPerCase = 180;
/** The toolchain never lets go of a project it has seen, so a worker is replaced before it fills the memory. */
const casesPerWorker = 25;

/**
 * @typedef {object} Report
 * @property {boolean} accepted
 * @property {string} [error]              why the toolchain rejected the case
 * @property {string[]} [warnings]
 * @property {string[]} [graphqlErrors]    what is wrong with the schema that it generated all the same
 * @property {number} seconds
 */

/**
 * @typedef {object} Reference
 * @property {string} folder   holds schema.graphql, resolvers.json, …
 * @property {Report} report
 */

const startWorker = () => {
  const child = spawn(process.execPath, ['--import', 'tsx', worker], {
    cwd: path.dirname(worker),
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, JSII_SILENCE_WARNING_UNTESTED_NODE_VERSION: '1' },
  });
  let lastWords = '';
  child.stderr.on('data', (chunk) => { lastWords = (lastWords + chunk).slice(-2000); });
  child.stdin.on('error', () => {});
  return { child, cases: 0, lastWords: () => lastWords };
};

/** Has `running` do one case; `null` when it is done, else why the process ended. */
const runInWorker = (running, job) =>
  new Promise((resolve) => {
    const { child } = running;
    const timer = setTimeout(() => child.kill('SIGKILL'), secondsPerCase * 1000);
    const settle = (outcome) => {
      clearTimeout(timer);
      child.stdio[3].off('data', done);
      child.off('exit', ended);
      resolve(outcome);
    };
    const done = () => settle(null);
    const ended = (code, signal) => settle(`the process ended with ${signal ?? code}: ${running.lastWords()}`);
    child.stdio[3].once('data', done);
    child.once('exit', ended);
    running.cases += 1;
    child.stdin.write(`${JSON.stringify(job)}\n`);
  });

const reportIn = (folder) => JSON.parse(fs.readFileSync(path.join(folder, 'report.json'), 'utf8'));

/** Runs the toolchain on cases with `slots` processes; `onDone(case, report)` hears of each. */
const runAll = async (cases, slots, onDone) => {
  const workers = new Array(slots).fill(null);
  await mapInParallel(cases, slots, async (found, slot) => {
    const folder = folderInCache(found.files);
    const out = `${folder}.partial-${process.pid}`;
    workers[slot] ??= startWorker();
    const crash = await runInWorker(workers[slot], { files: found.files, out });
    if (crash !== null) {
      fs.mkdirSync(out, { recursive: true });
      fs.writeFileSync(path.join(out, 'report.json'), JSON.stringify({ accepted: false, error: crash }));
    }
    if (crash !== null || workers[slot].cases >= casesPerWorker) {
      workers[slot].child.stdin.end();
      workers[slot] = null;
    }
    fs.rmSync(folder, { recursive: true, force: true });
    fs.renameSync(out, folder);
    onDone(found, reportIn(folder));
  });
  for (const running of workers) running?.child.stdin.end();
};

/**
 * What the reference makes of every case.
 * @param {import('../cases.mjs').Case[]} cases
 * @param {{ slots: number, onDone?: (found: import('../cases.mjs').Case, report: Report) => void }} options
 * @returns {Promise<Map<string, Reference>>} by the case's name
 */
export const referenceOf = async (cases, { slots, onDone = () => {} }) => {
  const unknown = cases.filter((found) => !fs.existsSync(path.join(folderInCache(found.files), 'report.json')));
  await runAll(unknown, slots, onDone);
  return new Map(cases.map((found) => {
    const folder = folderInCache(found.files);
    return [found.name, { folder, report: reportIn(folder) }];
  }));
};
