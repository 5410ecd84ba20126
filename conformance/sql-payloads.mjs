/**
 * Part `sql`: what is asked of a SQL database and what becomes of its answer, as by the reference's templates: for every
 * operation, by every caller, with records that name the caller in every way, or don't.
 */
import fs from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { openApi } from './appsync/api.mjs';
import { readOurs, readReference } from './appsync/outputs.mjs';
import { openServer } from './appsync/server.mjs';
import { openTables } from './appsync/tables.mjs';
import { build } from './build.mjs';
import { callers, words } from './sql/callers.mjs';
import { openDatabase } from './sql/database.mjs';
import { operationsOf } from './sql/operations.mjs';
import { outputOf } from './sql/values.mjs';

const limit = 20;
const isSql = (dataSource) => dataSource?.startsWith('SQLLambdaDataSource') ?? false;
const isSqlOfReference = (dataSource) => dataSource?.includes('SQLApiStack') ?? false;

/** Every SQL data source is the one function. */
const lambdasOf = (resolvers, isWanted, handler) => {
  const names = resolvers.flatMap((resolver) => [resolver.dataSource, ...resolver.functions.map((step) => step.dataSource)]);
  return Object.fromEntries(names.filter(isWanted).map((name) => [name, handler]));
};

const payloadsOf = ({ requests }) =>
  requests.filter(({ kind }) => kind === 'LAMBDA').map(({ field, request }) => ({ field, payload: JSON.parse(JSON.stringify(request.payload)) }));

const isRead = ({ payload }) => payload.operationName === 'GET_EXISTING_RECORD';

/** Ours reads a record before it is written only where the record decides. */
const comparable = (own, reference) => (own.some(isRead) ? reference : reference.filter((sent) => !isRead(sent)));

/** JSON with the keys of objects in order. */
const ordered = (value) =>
  JSON.stringify(value, (_, inner) => (inner !== null && typeof inner === 'object' && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort()) : inner));

/** Fields of one level are answered in no order. */
const sorted = (list) => [...list].sort((a, b) => (ordered(a) < ordered(b) ? -1 : 1));

/** The filter of a subscription, whose groups are alternatives and so in no order; null if it is refused. */
const filterOf = ({ subscription }) => subscription && { groups: subscription.filter && sorted(subscription.filter.filterGroup) };

/**
 * What differs between two answers to one operation; nothing if they are alike.
 * @param {import('./appsync/api.mjs').Answer} own
 * @param {import('./appsync/api.mjs').Answer} reference
 * @returns {string[]}
 */
export const compareAnswers = (own, reference) => {
  const sent = payloadsOf(own);
  const facts = {
    payloads: [sorted(sent), sorted(comparable(sent, payloadsOf(reference)))],
    data: [own.data, reference.data],
    errors: [own, reference].map(({ errors }) => sorted(errors.map(({ message, errorType, path: at }) => ({ message, errorType, path: at })))),
    subscription: [filterOf(own), filterOf(reference)],
  };
  return Object.entries(facts)
    .filter(([, [one, other]]) => !isDeepStrictEqual(one, other))
    .map(([fact, [one, other]]) => `${fact} ${JSON.stringify(one)}, reference ${JSON.stringify(other)}`);
};

/** The root fields that a SQL database answers, and those of models whose records lead to one. */
const wantedOf = (schema, resolvers) => {
  const sources = new Map(resolvers.map((resolver) => [`${resolver.type}.${resolver.field}`, resolver.dataSource ?? resolver.functions[0]?.dataSource]));
  const models = new Set(resolvers.filter((resolver) => isSql(resolver.dataSource)).map(({ type }) => type));
  const written = new Set(resolvers.filter(({ type, dataSource }) => type === 'Mutation' && !dataSource?.endsWith('Table')).map(({ field }) => field.toLowerCase()));
  return (type, field) => {
    const source = sources.get(`${type}.${field}`);
    if (isSql(source)) return true;
    if (type === 'Subscription') return written.has(field.replace(/^on/, '').toLowerCase());
    return type === 'Query' && field.startsWith('get') && models.has(field.slice('get'.length));
  };
};

/** The scenarios of a case: what is asked, by whom, and what the database says. */
function* scenariosOf(schema, isWanted) {
  for (const word of words) {
    for (const operation of operationsOf(schema, isWanted, word ?? 'somebody')) yield { ...operation, word, behaviour: 'answers' };
  }
  for (const behaviour of ['finds nothing', 'fails']) {
    for (const operation of operationsOf(schema, isWanted, 'ann')) yield { ...operation, word: 'ann', behaviour };
  }
}

const openSides = async (files, folder) => {
  const reference = readReference(folder);
  const { sdl, ...own } = readOurs(files);
  const server = await openServer();
  const tables = await openTables(server.client, reference.tables);
  const world = { now: () => 0, newId: () => 'new-id' };
  /* Both have our schema: the reference's is the same, but for the defects that make it none (part `sdl`). */
  const common = { sdl, defaultMode: reference.defaultMode, dynamodb: server.client, tableOf: tables.tableOf, world };
  let database;
  const handler = (payload) => database.handler(payload);
  const ours = openApi({ resolvers: own.resolvers, ...common, lambdas: lambdasOf(own.resolvers, isSql, handler) });
  const theirs = openApi({ resolvers: reference.resolvers, ...common, lambdas: lambdasOf(reference.resolvers, isSqlOfReference, handler) });
  database = openDatabase(theirs.schema, reference.resolvers);
  return { ours, theirs, database, server, tables, resolvers: own.resolvers };
};

/**
 * @param {Record<string, string>} files  ours
 * @param {string} folder  the reference's outputs
 * @returns {Promise<{ faults: string[], count: number }>}
 */
export const comparePayloads = async (files, folder) => {
  const { ours, theirs, database, server, tables, resolvers } = await openSides(files, folder);
  const faults = [];
  let count = 0;
  try {
    let filled;
    for (const { label, query, variables, word, behaviour } of scenariosOf(theirs.schema, wantedOf(theirs.schema, resolvers))) {
      database.say(word, behaviour);
      if (filled !== word) {
        await tables.clear();
        for (const model of tables.models) await tables.fill(model, [outputOf(theirs.schema.getType(model), word ?? 'somebody')]);
        filled = word;
      }
      for (const [caller, identity] of Object.entries(callers)) {
        const [own, reference] = await Promise.all([ours, theirs].map((side) => side.execute({ query, variables, identity })));
        count += 1;
        faults.push(...compareAnswers(own, reference).map((fault) => `${label}, database ${behaviour} ${word}, by ${caller}: ${fault}`));
        if (faults.length >= limit) return { faults, count };
      }
    }
    return { faults, count };
  } finally {
    await server.close();
  }
};

/** How many scenarios were compared, all cases together. */
export const counted = { scenarios: 0 };

const hasSql = (folder) => JSON.parse(fs.readFileSync(path.join(folder, 'datasources.json'), 'utf8')).some(({ name }) => isSql(name));

/** @type {import('./part.mjs').Part} */
export const sqlPayloads = {
  name: 'sql',
  covers: (found) => found.kind === 'valid',
  faults: async (found, { folder }) => {
    if (!hasSql(folder)) return [];
    const built = await Promise.all(['sdl', 'resolvers', 'tables'].map((target) => build(target, found.input)));
    if (built.includes(null)) return ['build finds errors, see the part verdicts'];
    const { faults, count } = await comparePayloads(Object.assign({}, ...built), folder);
    counted.scenarios += count;
    return faults;
  },
};
