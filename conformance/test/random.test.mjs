/**
 * On random schemas our model introspection and statements say what the toolchain's generators say. These run without
 * synthesising anything, hence many schemas in little time.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { generateModelsSync, generateStatements } from '@aws-amplify/graphql-generator';
import { a } from '@aws-amplify/data-schema';
import { build } from '../build.mjs';
import { compareJson } from '../introspection.mjs';
import { randomSchema } from '../random/schema.mjs';
import { compareStatements, exportsOf } from '../statements.mjs';

const count = 60;

const project = (schema) => `import { a, defineData, defineFunction } from '@aws-amplify/backend';
const gate = defineFunction({ entry: './gate.ts' });
const schema = ${schema};
export const data = defineData({ schema, authorizationModes: {
  defaultAuthorizationMode: 'userPool',
  apiKeyAuthorizationMode: {},
  oidcAuthorizationMode: {
    oidcProviderName: 'o',
    oidcIssuerUrl: 'https://o.example',
    tokenExpiryFromAuthInSeconds: 60,
    tokenExpireFromIssueInSeconds: 60,
  },
  lambdaAuthorizationMode: { function: gate },
} });
`;

/** What we make of a schema, or null if it has errors. */
const oursOf = async (schema) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'random-'));
  try {
    const file = path.join(folder, 'resource.ts');
    fs.writeFileSync(file, project(schema));
    return await build('sdl,introspection,client', file);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
};

const introspectionOf = (schema) => {
  const { schema: sdl } = new Function('a', `return ${schema};`)(a).transform();
  return JSON.parse(generateModelsSync({ schema: sdl, target: 'introspection' })['model-introspection.json']);
};

const faultsOf = async (schema, ours) => {
  const options = { target: 'typescript', maxDepth: 2, typenameIntrospection: true };
  const theirs = generateStatements({ schema: ours['schema.graphql'], ...options });
  const faults = compareJson(JSON.parse(ours['model_introspection.json']), introspectionOf(schema));
  for (const file of ['queries.ts', 'mutations.ts', 'subscriptions.ts']) {
    faults.push(...compareStatements(await exportsOf(ours[`client/${file}`]), await exportsOf(theirs[file])));
  }
  return faults;
};

test(`${count} random schemas give what the toolchain gives`, async () => {
  let compared = 0;
  for (let seed = 1; compared < count; seed += 1) {
    assert.ok(seed < 2 * count, 'too many schemas have errors');
    const schema = randomSchema(seed);
    const ours = await oursOf(schema);
    if (ours === null) continue;
    compared += 1;
    assert.deepEqual(await faultsOf(schema, ours), [], `seed ${seed}:\n${schema}`);
  }
});
