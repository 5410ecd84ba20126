/** A thread that compares one case after another: it is sent `{ input, folder }` and answers the outcome, or `{ error }`. */
import { parentPort } from 'node:worker_threads';
import { openCase, openOurs } from './case.mjs';
import { compareSides } from './contest.mjs';

const outcomeOf = async ({ input, folder }) => {
  try {
    return await compareSides({ ...openCase(folder), ours: await openOurs(input) });
  } catch (error) {
    return { error: error.message };
  }
};

parentPort.on('message', async (job) => parentPort.postMessage(await outcomeOf(job)));
