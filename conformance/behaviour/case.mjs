/** A case of the corpus as a contest: the reference's outputs, ours, and the decisions. */
import fs from 'node:fs';
import path from 'node:path';
import { buildASTSchema, parse } from 'graphql';
import { readOurs, readReference } from '../appsync/outputs.mjs';
import { build } from '../build.mjs';
import { appsyncPrelude } from '../reference/prelude.mjs';
import { scenarioOf } from './decisions/index.mjs';

const endpointsIn = (dataSources) => dataSources.filter(({ type }) => type === 'HTTP').map(({ name }) => name);

/** The reference's side of a case, and the decisions. @param {string} folder  its outputs in the cache */
export const openCase = (folder) => {
  const read = (name) => fs.readFileSync(path.join(folder, name), 'utf8');
  const reference = readReference(folder);
  const { AuthenticationType, AdditionalAuthenticationProviders = [] } = JSON.parse(read('api.json'));
  return {
    reference,
    defaultMode: reference.defaultMode,
    scenario: { endpoints: endpointsIn(JSON.parse(read('datasources.json'))), ...scenarioOf({
      directives: read('directives.graphql'),
      schema: buildASTSchema(parse(appsyncPrelude + reference.sdl), { assumeValidSDL: true }),
      modes: new Set([AuthenticationType, ...AdditionalAuthenticationProviders.map((mode) => mode.AuthenticationType)]),
    }) },
  };
};

/** Our side of a case. @param {string} input */
export const openOurs = async (input) => {
  const files = await build('sdl,resolvers,tables', input);
  if (files === null) throw new Error('build finds errors, see the part verdicts');
  return readOurs(files);
};
