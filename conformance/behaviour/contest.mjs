/** Runs every decision of a scenario on both sides. */
import { openServer } from '../appsync/server.mjs';
import { differencesOf } from './compare.mjs';
import { openSide } from './side.mjs';

/**
 * @typedef {object} Outcome
 * @property {number} compared
 * @property {import('./compare.mjs').Difference[]} differences
 * @property {Record<string, { decisions: number, reference: number, ours: number }>} roundTrips   by operation, of what both sides grant
 * @property {Record<'resolvers' | 'functions', { reference: number, ours: number }>} pieces   what each side is made of
 */

const rootOperations = /^(get|list|create|update|delete)$/;

/** The row of the table of round trips that a decision counts in. */
const rowOf = ({ name, query }) => {
  const [subject, word] = name.split('/');
  if (subject.includes('.')) return 'relation';
  if (query.startsWith('subscription')) return 'subscribe';
  if (rootOperations.test(word)) return word;
  return name.split('/').length === 4 ? 'index query' : 'custom operation';
};

const isGranted = ({ pages }) => pages.every(({ errors }) => errors.length === 0);

const count = (rows, row, reference, ours) => {
  rows[row] ??= { decisions: 0, reference: 0, ours: 0 };
  rows[row].decisions += 1;
  rows[row].reference += reference.roundTrips;
  rows[row].ours += ours.roundTrips;
};

const functionsIn = ({ resolvers }) => resolvers.reduce((sum, { functions }) => sum + functions.length, 0);

const piecesOf = (reference, ours) => ({
  resolvers: { reference: reference.resolvers.length, ours: ours.resolvers.length },
  functions: { reference: functionsIn(reference), ours: functionsIn(ours) },
});

/** What a decision does on a side; what the local AppSync can't do is a difference of its own. */
const behaviourOn = async (side, decision) => {
  try {
    return await side.behave(decision);
  } catch (error) {
    return { pages: [], tables: {}, told: null, outside: [], roundTrips: 0, failure: error.message };
  }
};

/**
 * @param {{ reference: object, ours: object, defaultMode: string, scenario: import('./decisions/index.mjs').Scenario }} contest
 * @returns {Promise<Outcome>}
 */
export const compareSides = async ({ reference, ours, defaultMode, scenario }) => {
  const servers = [await openServer(), await openServer()];
  try {
    const sides = [
      await openSide(servers[0].client, reference, defaultMode, scenario),
      await openSide(servers[1].client, ours, defaultMode, scenario),
    ];
    const outcome = { compared: 0, differences: [], roundTrips: {}, pieces: piecesOf(reference, ours) };
    for (const decision of scenario.decisions) {
      const [theirs, mine] = [await behaviourOn(sides[0], decision), await behaviourOn(sides[1], decision)];
      outcome.compared += 1;
      outcome.differences.push(...differencesOf(decision.name, theirs, mine));
      if (isGranted(theirs) && isGranted(mine)) count(outcome.roundTrips, rowOf(decision), theirs, mine);
    }
    return outcome;
  } finally {
    for (const server of servers) await server.close();
  }
};
