/** Threads for comparisons: as many as are asked for at once, each used again. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

const script = new URL('worker.mjs', import.meta.url);
const idle = [];

/**
 * Compares a case on a thread of its own.
 * @param {{ input: string, folder: string }} job
 * @returns {Promise<import('./contest.mjs').Outcome>}
 */
export const compareOnThread = async (job) => {
  const worker = idle.pop() ?? new Worker(script);
  worker.ref();
  const answered = once(worker, 'message');
  worker.postMessage(job);
  const [outcome] = await answered;
  worker.unref();
  idle.push(worker);
  if (outcome.error) throw new Error(outcome.error);
  return outcome;
};
