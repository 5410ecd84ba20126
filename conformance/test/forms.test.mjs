/** Proves that the part `forms` can fail: a form is broken in each way that it looks for. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { build } from '../build.mjs';
import { root } from '../cases.mjs';
import { examine } from '../forms.mjs';

const form = 'forms/ProductCreateForm.tsx';

/** What is broken: what is replaced by what, and what must be said of it, and how often. */
const damage = [
  [/ProductCreateFormProps\) \{\n/, (text) => `${text}  const loose: any = props;\n  void loose;\n`, /says any/, 1],
  [/ProductCreateFormProps\) \{\n/, (text) => `${text}  const parsed = JSON.parse('1');\n  void parsed;\n`, /parsed is any/, 1],
  [/name="sku"/, () => 'name="skew"', /'"skew"' is not assignable/, 1],
  [/<Input name="sku" \/>/, (text) => `${text}<img src="a.png" />`, /jsx-a11y\/alt-text/, 1],
  [/ProductCreateFormProps\) \{\n/, (text) => `${text}  if (props.clearOnSuccess) useId();\n`, /react-hooks\/rules-of-hooks/, 1],
  [/ProductCreateFormProps\) \{\n/, (text) => `${text}  throw new Error('never renders');\n`, /never renders/, 2],
  [/ProductCreateFormProps\) \{\n/, (text) => `${text}  console.error('a complaint');\n`, /a complaint/, 2],
];

test('each fault of a form is found', async () => {
  const files = await build('client,forms', path.join(root, 'testdata/valid/scalars/validators.ts'));
  const cases = damage.map(([from, to], at) => {
    assert.match(files[form], from);
    const broken = files[form].replace(from, to).replace("'use client';", "'use client';\nimport { useId } from 'react';\nvoid useId;");
    return [`broken-${at}`, { ...files, [form]: broken }];
  });
  const { faults } = await examine([['whole', files], ...cases]);
  const of = (name) => faults.filter(({ place }) => place?.startsWith(`${name}/`));
  assert.deepEqual(of('whole'), []);
  damage.forEach(([, , said, count], at) => {
    const found = of(`broken-${at}`).filter(({ fault }) => said.test(fault));
    assert.equal(found.length, count, JSON.stringify(of(`broken-${at}`)));
  });
});
