/** The comparison of types can fail. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { withComputedType } from '../types/layout.mjs';

const here = (file) => fileURLToPath(new URL(file, import.meta.url));

const reference = `{
  Post: { __entityType: 'model'; type: { readonly id: string; title?: string | null; tags: string[]; load: () => Promise<string> }; __meta: { rawType: 1; flatModel: { id: string } } };
  State: { __entityType: 'enum'; type: 'a' | 'b' };
  ping: { args: never; type: string | null };
}`;

/** The faults of several versions of our type, in the order given. */
const faultsOf = (versions) => {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'types-test-')));
  try {
    fs.copyFileSync(here('../types/equal.ts'), path.join(root, 'equal.ts'));
    const cases = Object.fromEntries(versions.map((version, index) => {
      const file = path.join(root, `${index}/compare.ts`);
      fs.mkdirSync(path.dirname(file));
      fs.writeFileSync(file, `import type { Compared } from 'equal';
        export declare const theirs: ${reference}; export declare const ours: ${version};
        export declare const compared: Compared<typeof theirs, typeof ours>;`);
      return [index, [file]];
    }));
    const { stdout } = spawnSync(process.execPath, [here('../types/check.mjs')], { input: JSON.stringify({ root, cases }), encoding: 'utf8' });
    return Object.values(JSON.parse(stdout));
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
};

const with_ = (from, to) => {
  assert.ok(reference.includes(from));
  return reference.replace(from, to);
};

test('every kind of difference is told', () => {
  const expected = [
    [reference, []],
    [with_('rawType: 1', 'rawType: any'), []],
    [with_('readonly id', 'id'), ['Post.type: not identical']],
    [with_('title?: string | null', 'title: string | null'), ['Post.type: not assignable (title)']],
    [with_('tags: string[]', 'tags: any'), ['Post.type: not identical']],
    [with_('Promise<string>', 'Promise<number>'), ['Post.type: not assignable (load)']],
    [with_('flatModel: { id: string }', 'flatModel: any'), ['Post.flatModel: any']],
    [with_("'a' | 'b'", 'string'), ['State.type: not assignable']],
    [with_("type: 'a' | 'b'", 'type: never'), ['State.type: never']],
    [with_('args: never', 'args: {}'), ['ping.args: reference never']],
    [with_("  State: { __entityType: 'enum'; type: 'a' | 'b' };\n", ''), ['State: absent']],
    [with_('  State:', '  Other: { type: 1 };\n  State:'), ['Other: absent in the reference']],
  ];
  assert.deepEqual(faultsOf(expected.map(([version]) => version)), expected.map(([, faults]) => faults));
});

test('the schema is taken from whatever defineData is given', () => {
  const call = (text) => withComputedType(text).match(/referenceSchemaOf\((.*)\)/s)[1];
  assert.equal(call('export const data = defineData({ schema });'), '{ schema }');
  assert.equal(call("import { defineData as define } from '@aws-amplify/backend';\nexport const data = define(options);"), 'options');
  assert.equal(call('export const data = backend.defineData({ schema: a.schema({}) });'), '{ schema: a.schema({}) }');
});
