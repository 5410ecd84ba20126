/** One case as two APIs, the reference's and ours, in worlds that go alike: clock, ids and chance stand still. */
import { build } from '../build.mjs';
import { openApi } from '../appsync/api.mjs';
import { readOurs, readReference } from '../appsync/outputs.mjs';
import { openServer } from '../appsync/server.mjs';
import { openTables } from '../appsync/tables.mjs';

const start = Date.parse('2026-01-01T00:00:00.000Z');

/** A world in which each operation has a minute and ids of its own. */
const openWorld = () => {
  let operation = 0;
  let ids = 0;
  return {
    next: () => {
      operation += 1;
      ids = 0;
    },
    world: {
      now: () => start + operation * 60_000,
      newId: () => `id-${operation}-${(ids += 1)}`,
      random: () => 0.4,
    },
  };
};

const dataSourcesOf = ({ resolvers }) =>
  [...new Set(resolvers.flatMap(({ dataSource, functions }) => [dataSource, ...functions.map((step) => step.dataSource)]))];

/**
 * @typedef {object} Side
 * @property {(operation: object) => Promise<import('../appsync/api.mjs').Answer>} execute
 * @property {import('graphql').GraphQLSchema} schema
 * @property {object} tables
 * @property {(bedrock: (request: object) => object) => void} answerBy   what Bedrock answers from now on
 */

/** @returns {Promise<Side & { close: () => Promise<void> }>} */
export const openSide = async (outputs, defaultMode) => {
  const server = await openServer();
  const tables = await openTables(server.client, outputs.tables);
  const { next, world } = openWorld();
  let bedrock = () => ({ statusCode: 500, body: '' });
  const sources = dataSourcesOf(outputs);
  const named = (pattern, source) => Object.fromEntries(sources.filter((name) => pattern.test(name)).map((name) => [name, source]));
  const api = openApi({
    ...outputs,
    defaultMode,
    dynamodb: server.client,
    tableOf: tables.tableOf,
    lambdas: named(/LambdaDataSource$/, () => null),
    http: named(/^GenerationBedrockDataSource/, (request) => bedrock(request)),
    world,
  });
  return {
    tables,
    schema: api.schema,
    execute: (operation) => {
      next();
      return api.execute(operation);
    },
    answerBy: (answer) => { bedrock = answer; },
    close: () => server.close(),
  };
};

/**
 * Runs `compare` on both sides of a case.
 * @param {import('../cases.mjs').Case} found
 * @param {string} folder   the reference's outputs
 * @param {(sides: { ours: Side, theirs: Side }) => Promise<string[]>} compare
 */
export const withSides = async (found, folder, compare) => {
  const files = await build('sdl,resolvers,tables', found.input);
  if (files === null) return ['build finds errors, see the part verdicts'];
  const reference = readReference(folder);
  const ours = await openSide(readOurs(files), reference.defaultMode);
  const theirs = await openSide(reference, reference.defaultMode);
  try {
    return await compare({ ours, theirs });
  } finally {
    await ours.close();
    await theirs.close();
  }
};
