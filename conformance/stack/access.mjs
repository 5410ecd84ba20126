/**
 * Whether roles are granted what the toolchain's are granted: no more, and no less but where `access/intended.mjs` says
 * why. What our own resolvers need is a matter of `policies.mjs`.
 */
import fs from 'node:fs';
import path from 'node:path';
import { accessOf } from '../reference/access.mjs';
import { compareGrants } from './access/compare.mjs';
import { grantsBySubject } from './access/grants.mjs';
import { judge } from './access/intended.mjs';
import { withOurNames } from './access/names.mjs';
import { openOurs } from './access/ours.mjs';
import { reachOfModels } from './access/pool.mjs';

const sides = { ours: 'the toolchain does not let it', reference: 'the toolchain lets it' };

const textOf = ({ subject, side, grant }) => `${subject}: ${grant.action} on ${grant.resource}: ${sides[side]}`;

/**
 * @param {string} name   the case's
 * @param {Record<string, string>} files   of the targets sdl and stack
 * @param {string} folder   the case's reference outputs
 * @returns {string[]}
 */
export const accessFaults = (name, files, folder) => {
  const read = (file) => fs.readFileSync(path.join(folder, file), 'utf8');
  const ours = grantsBySubject(accessOf(openOurs(files)));
  const reference = withOurNames(ours, grantsBySubject(JSON.parse(read('access.json'))));
  const reach = reachOfModels(read('directives.graphql'), files['schema.graphql']);
  const { unintended, idle } = judge(name, compareGrants(ours, reference), reach);
  return [...unintended.map(textOf), ...idle.map(({ row }) => `listed as a difference, but there is none: ${row}`)];
};
