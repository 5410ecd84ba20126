/** Reads what an API is made of: the reference's outputs from the cache, and ours from the output folder. */
import fs from 'node:fs';
import path from 'node:path';
import { deployed, deployedOurs } from './deployment.mjs';

/**
 * @typedef {object} Outputs
 * @property {string} sdl
 * @property {import('./resolver.mjs').Resolver[]} resolvers
 * @property {Record<string, object>} tables   by model
 */

const readJson = (folder, name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));

/** A relation's data source is an output of the stack of the related model. */
const dataSourceOf = (models) => (name) => {
  if (!name?.startsWith('<')) return name;
  const stackOf = (model) => model.replace(/[^A-Za-z0-9]/g, '');
  const found = models.filter((model) =>
    name.includes(`${stackOf(model)}NestedStack${stackOf(model)}NestedStackResourceOutputs`),
  );
  /* What is no model's, such as an SQL connection, keeps its name. */
  return found.length === 0 ? name : `${found.sort((a, b) => b.length - a.length)[0]}Table`;
};

const codeOfReference = ({ runtime, request, response, code }) =>
  runtime === 'VTL'
    ? { runtime, request: deployed(request), response: deployed(response) }
    : { runtime, code: deployed(code) };

/**
 * @param {string} folder  a case's reference outputs
 * @returns {Outputs & { defaultMode: import('./identity.mjs').Mode }}
 */
export const readReference = (folder) => {
  const tables = Object.fromEntries(readJson(folder, 'tables.json').map((table) => [table.name.split('-')[0], table]));
  const named = dataSourceOf(Object.keys(tables));
  const resolvers = readJson(folder, 'resolvers.json').map((resolver) => {
    const [type, field] = resolver.name.split('.');
    return {
      type,
      field,
      kind: resolver.kind ?? 'UNIT',
      dataSource: named(resolver.dataSource),
      code: codeOfReference(resolver),
      functions: resolver.functions.map((step) => ({
        name: step.name,
        dataSource: named(step.dataSource),
        code: codeOfReference(step),
      })),
    };
  });
  return {
    sdl: fs.readFileSync(path.join(folder, 'schema.graphql'), 'utf8'),
    resolvers,
    tables,
    defaultMode: readJson(folder, 'api.json').AuthenticationType,
  };
};

/**
 * @param {Record<string, string>} files   what our compiler writes, by the path in the output folder
 * @returns {Outputs}
 */
export const readOurs = (files) => {
  const codeOf = (name) => {
    if (files[name] === undefined) throw new Error(`resolvers.json names ${name}, which is not there`);
    return { runtime: 'APPSYNC_JS', code: deployedOurs(files[name]) };
  };
  const tables = Object.entries(files).filter(([name]) => /^tables\/[^/]+\.json$/.test(name));
  return {
    sdl: files['schema.graphql'],
    resolvers: JSON.parse(files['resolvers.json']).map((resolver) => ({
      ...resolver,
      code: codeOf(resolver.code),
      functions: (resolver.functions ?? []).map((step) => ({ ...step, code: codeOf(step.code) })),
    })),
    tables: Object.fromEntries(tables.map(([name, text]) => [path.posix.basename(name, '.json'), JSON.parse(text)])),
  };
};
