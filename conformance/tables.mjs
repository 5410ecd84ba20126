/**
 * Part `tables`: our tables have the keys, attributes, indexes and streams that the reference's have, and a
 * DynamoDB-compatible server makes each as it is written.
 */
import fs from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { openServer } from './appsync/server.mjs';
import { build } from './build.mjs';

const keyText = (schema, name, type) => schema.map((element) => `${element[type]} ${element[name]}`).join(', ');

const indexFacts = (indexes, describe) => Object.fromEntries(indexes.map((index) => describe(index)));

/** The facts of one of our tables. */
const ours = (table) => ({
  key: keyText(table.KeySchema, 'AttributeName', 'KeyType'),
  attributes: table.AttributeDefinitions.map((attribute) => `${attribute.AttributeName} ${attribute.AttributeType}`).sort(),
  stream: table.StreamSpecification.StreamViewType,
  indexes: indexFacts(table.GlobalSecondaryIndexes ?? [], (index) => [
    index.IndexName,
    {
      key: keyText(index.KeySchema, 'AttributeName', 'KeyType'),
      projection: index.Projection.ProjectionType,
      attributes: index.Projection.NonKeyAttributes ?? [],
    },
  ]),
});

/** The same facts of one of the reference's. */
const theirs = (table) => ({
  key: keyText(table.keySchema, 'attributeName', 'keyType'),
  attributes: table.attributeDefinitions.map((attribute) => `${attribute.attributeName} ${attribute.attributeType}`).sort(),
  stream: table.streamSpecification.streamViewType,
  indexes: indexFacts(table.globalSecondaryIndexes ?? [], (index) => [
    index.indexName,
    {
      key: keyText(index.keySchema, 'attributeName', 'keyType'),
      projection: index.projection.projectionType,
      attributes: index.projection.nonKeyAttributes ?? [],
    },
  ]),
});

/**
 * One fault for each table, and each fact of a table, that differs.
 * @param {Record<string, object>} own  facts by model
 * @param {Record<string, object>} reference  facts by model
 * @returns {string[]}
 */
export const compareTables = (own, reference) =>
  [...new Set([...Object.keys(reference), ...Object.keys(own)])].flatMap((model) => {
    if (!own[model]) return [`${model}: missing`];
    if (!reference[model]) return [`${model}: extra`];
    return Object.keys(reference[model])
      .filter((fact) => !isDeepStrictEqual(own[model][fact], reference[model][fact]))
      .map((fact) => `${model}: ${fact} ${JSON.stringify(own[model][fact])}, reference ${JSON.stringify(reference[model][fact])}`);
  });

/**
 * One fault for each table that a server doesn't make as it is written.
 * @param {Record<string, object>} inputs  of CreateTable, by model
 * @returns {Promise<string[]>}
 */
export const refusedTables = async (inputs) => {
  const { client, close } = await openServer();
  const faults = [];
  for (const [model, input] of Object.entries(inputs)) {
    try {
      await client.createTable(input);
    } catch (error) {
      faults.push(`${model}: the server refuses it: ${error.name} ${error.message}`);
    }
  }
  await close();
  return faults;
};

/** @type {import('./part.mjs').Part} */
export const tables = {
  name: 'tables',
  covers: (found) => found.kind === 'valid',
  faults: async (found, { folder }) => {
    const written = await build('tables', found.input);
    if (written === null) return ['build finds errors, see the part verdicts'];
    const inputs = Object.fromEntries(Object.entries(written).map(([file, text]) => [path.basename(file, '.json'), JSON.parse(text)]));
    const own = Object.entries(inputs).map(([model, input]) => [model, ours(input)]);
    const generated = JSON.parse(fs.readFileSync(path.join(folder, 'tables.json'), 'utf8'));
    const reference = generated.map((table) => [table.name.split('-')[0], theirs(table)]);
    return [...compareTables(Object.fromEntries(own), Object.fromEntries(reference)), ...await refusedTables(inputs)];
  },
};
