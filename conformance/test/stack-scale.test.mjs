/** As many models as one schema holds: their templates pass what those of the cases pass. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { build } from '../build.mjs';
import { root } from '../cases.mjs';
import { cdkFaults } from '../stack/cdk.mjs';
import { contentFaults } from '../stack/contents.mjs';
import { lintFaults } from '../stack/lint.mjs';
import { policyFaults } from '../stack/policies.mjs';
import { referenceFaults } from '../stack/references.mjs';

/** The schema of the benchmarks. */
const schemaOf = (models) =>
  execFileSync('cargo', ['run', '--quiet', '-p', 'amplify-schemac-benches', '--bin', 'generate', `${models}`], { cwd: root, encoding: 'utf8' });

/** A project with so many models, spread over so many roots. */
const projectOf = (models, roots) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'conformance-scale-'));
  fs.mkdirSync(path.join(folder, 'amplify/data'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'amplify/data/resource.ts'), schemaOf(models));
  fs.writeFileSync(path.join(folder, 'amplify-schemac.toml'), `[stack]\nroots = ${roots}\n`);
  return folder;
};

for (const [models, roots] of [[150, 1], [200, 2]]) {
  test(`${models} models over ${roots} roots are valid`, async () => {
    const project = projectOf(models, roots);
    try {
      const files = await build('sdl,resolvers,tables,stack', project);
      assert.ok(files !== null, 'the build is refused');
      assert.equal(Object.keys(files).filter((file) => /^stack\/Model/.test(file)).length, models);
      const faults = [...referenceFaults(files), ...contentFaults(files), ...policyFaults(files, new Set()), ...cdkFaults(files), ...await lintFaults(files)];
      assert.deepEqual(faults, []);
    } finally {
      fs.rmSync(project, { recursive: true, force: true });
    }
  });
}
