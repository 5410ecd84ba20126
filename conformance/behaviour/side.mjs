/**
 * One side of the comparison: an API on tables of its own, in which every decision meets the same records, clock and ids.
 *
 * @typedef {object} Behaviour
 * @property {{ data: unknown, errors: { path: unknown, errorType: string | null, message: string }[] }[]} pages
 * @property {Record<string, Record<string, unknown>[]>} tables   those that the decision changed, as it left them
 * @property {string[] | null} told      the events that reach a subscriber, null if there is no subscription
 * @property {unknown[]} outside         what functions and endpoints were sent
 * @property {number} roundTrips
 */
import { isDeepStrictEqual } from 'node:util';
import { openApi } from '../appsync/api.mjs';
import { trusted } from './callers.mjs';
import { deliver } from '../appsync/subscription.mjs';
import { openTables } from '../appsync/tables.mjs';
import { openOutside } from './outside.mjs';

const now = Date.parse('2026-02-03T04:05:06.789Z');
const mostPages = 20;
const writes = new Set(['PutItem', 'UpdateItem', 'DeleteItem']);

/** A clock that stands still, and ids that start anew with each decision. */
const openWorld = () => {
  let ids = 0;
  return {
    world: { now: () => now, newId: () => { ids += 1; return `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`; } },
    restart: () => { ids = 0; },
  };
};

/** The records of one list that are not in the other. */
const without = (list, others) => list.filter((record) => !others.some((other) => isDeepStrictEqual(record, other)));

const partsOf = ({ data, errors }) => ({
  data,
  errors: errors.map(({ path, errorType, message }) => ({ path, errorType, message })),
});

/** The next page's token, if the answer of the only root field has one. */
const nextToken = (data) => Object.values(data ?? {})[0]?.nextToken ?? null;

const nextPage = ({ query, variables }, token) => ({
  query: query.includes('$nextToken') ? query : query.replace('(', '($nextToken: String, ').replace(/(\{ \w+\()/, '$1nextToken: $nextToken, '),
  variables: { ...variables, nextToken: token },
});

/** The names of the events that a subscription is told. */
const namesTold = (events, subscription) => events.filter(({ event }) => deliver(event, subscription)).map(({ name }) => name);

/** The version of the request's form is no part of what is asked. */
const asked = ({ request: { version, ...request } }) => request;

const asksOutside = ({ kind }) => kind === 'LAMBDA' || kind === 'HTTP';

/**
 * @param {import('../appsync/server.mjs').Client} client
 * @param {import('../appsync/outputs.mjs').Outputs} outputs
 * @param {import('../appsync/identity.mjs').Mode} defaultMode
 * @param {import('./decisions/index.mjs').Scenario} scenario
 */
export const openSide = async (client, outputs, defaultMode, { records, events, endpoints }) => {
  const { world, restart } = openWorld();
  const tables = await openTables(client, outputs.tables);
  let current = { mood: 'answers', answer: null };
  const api = openApi({
    sdl: outputs.sdl, resolvers: outputs.resolvers, dynamodb: client, tableOf: tables.tableOf, defaultMode, world,
    ...openOutside(endpoints, () => current),
  });

  const original = {};
  for (const model of tables.models) {
    await tables.fill(model, (records[model] ?? []).map(({ values }) => values));
    original[model] = await tables.read(model);
  }

  /** Puts back what was changed in a table that now is `found`. */
  const restore = async (model, found) => {
    await tables.remove(model, without(found, original[model]));
    await tables.fill(model, without(original[model], found));
  };

  /** The tables that requests changed, as they are; then they are as they were. */
  const changes = async (requests) => {
    const written = new Set(requests.filter(({ kind, request }) => kind === 'DYNAMODB' && writes.has(request.operation)).map(({ dataSource }) => dataSource));
    const changed = {};
    for (const model of [...written].map((name) => name.replace(/Table$/, ''))) {
      const found = await tables.read(model);
      if (isDeepStrictEqual(found, original[model])) continue;
      changed[model] = found;
      await restore(model, found);
    }
    return changed;
  };

  const executed = async (caller, operation) => {
    restart();
    return api.execute({ ...operation, identity: caller.identity });
  };

  const allPages = async ({ caller, query, variables, pages }) => {
    const answers = [await executed(caller, { query, variables })];
    for (let token = nextToken(answers[0].data); pages && token !== null && answers.length < mostPages; token = nextToken(answers.at(-1).data)) {
      answers.push(await executed(caller, nextPage({ query, variables }, token)));
    }
    return answers;
  };

  /** What subscribers of a model may be told: the results of its mutations. */
  const happened = {};
  const eventsOf = async (model) => {
    if (happened[model]) return happened[model];
    const found = [];
    for (const { name, ...operation } of events[model] ?? []) {
      const { data, requests } = await executed(trusted, operation);
      await changes(requests);
      found.push({ name, event: Object.values(data ?? {})[0] ?? null });
    }
    happened[model] = found;
    return found;
  };

  return {
    /** @returns {Promise<Behaviour>} */
    behave: async (decision) => {
      current = decision;
      const answers = await allPages(decision);
      const requests = answers.flatMap((answer) => answer.requests);
      const [{ subscription }] = answers;
      return {
        pages: answers.map(partsOf),
        tables: await changes(requests),
        told: subscription && namesTold(await eventsOf(decision.eventsOf), subscription),
        outside: requests.filter(asksOutside).map(asked),
        roundTrips: answers[0].roundTrips,
      };
    },
  };
};
