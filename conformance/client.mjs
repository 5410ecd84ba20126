/**
 * Part `client`: the real `aws-amplify` client, configured with our amplify_outputs.json, does what an app does. Our
 * resolvers answer it, and the reference's too, which shows that what the steps expect is what Amplify does.
 */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { mapInParallel } from './pool.mjs';

const app = fileURLToPath(new URL('client/app.mjs', import.meta.url));

/**
 * Goes through the steps in a process of its own.
 * @param {{ name: string, side: 'ours' | 'reference', files: Record<string, string>, folder: string }} job
 * @returns {Promise<string[]>}  the steps that failed
 */
export const runApp = async (job) => {
  const child = spawn(process.execPath, [app], { stdio: ['pipe', 'pipe', 'pipe'] });
  const printed = Promise.all([text(child.stdout), text(child.stderr)]);
  child.stdin.end(JSON.stringify(job));
  const [out, err] = await printed;
  if (!out) throw new Error(`the app broke down: ${err.slice(-1500)}`);
  return JSON.parse(out);
};

/** What an app is made of. */
export const buildApp = (input) => build('sdl,resolvers,tables,introspection,client', input);

/** Whose resolvers answer the apps. */
const sides = ['ours', 'reference'];

/** The cases with an app. */
const apps = ['valid/client/bookshop', 'valid/client/assistant'];

/** @type {import('./part.mjs').Part} */
export const client = {
  name: 'client',
  covers: (found) => apps.includes(found.name),
  faults: async (found, { folder }) => {
    const files = await buildApp(found.input);
    if (files === null) return ['build finds errors, see the part verdicts'];
    const run = (side) => runApp({ name: found.slug, side, files, folder });
    const faults = await mapInParallel(sides, 2, run);
    return faults.flat();
  },
};
