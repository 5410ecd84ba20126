/**
 * Part `stack`: the templates hold what the other targets say, name only what is there, allow only what is done, pass
 * cfn-lint, and can be taken into a CDK app; roles are granted what the reference's are, the API has the settings of the
 * reference's, functions are told what it tells, and `budget` knows how many resources it would need.
 */
import fs from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { accessFaults } from './stack/access.mjs';
import { apiFaults } from './stack/api.mjs';
import { budgetOf, compareBudget } from './stack/budget.mjs';
import { cdkFaults } from './stack/cdk.mjs';
import { contentFaults } from './stack/contents.mjs';
import { environmentFaults } from './stack/environment.mjs';
import { handlerFaults } from './stack/handlers.mjs';
import { lintFaults } from './stack/lint.mjs';
import { policyFaults } from './stack/policies.mjs';
import { referenceFaults } from './stack/references.mjs';
import { sqlFaults } from './stack/sql.mjs';

/** @type {import('./part.mjs').Part} */
export const stack = {
  name: 'stack',
  covers: (found) => found.kind === 'valid',
  faults: async (found, { folder }) => {
    const files = await build('sdl,resolvers,tables,stack', found.input);
    if (files === null) return ['build finds errors, see the part verdicts'];
    const [reference, functions, access, sizes] = ['api.json', 'lambdas.json', 'access.json', 'stacks.json']
      .map((name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')));
    const handlers = Object.values(found.files).filter((file) => file.endsWith('.js')).map((file) => fs.readFileSync(file, 'utf8'));
    return [
      ...referenceFaults(files),
      ...contentFaults(files),
      ...policyFaults(files, new Set(handlers)),
      ...accessFaults(found.name, files, folder),
      ...apiFaults(files, reference),
      ...environmentFaults(files, functions),
      ...sqlFaults(files, functions, access),
      ...compareBudget((await budgetOf(found.input)).toolchain, sizes),
      ...await handlerFaults(files),
      ...cdkFaults(files),
      ...await lintFaults(files),
    ];
  },
};
