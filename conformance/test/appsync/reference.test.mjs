import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { readReference } from '../../appsync/outputs.mjs';

const step = (name, dataSource, more) => ({
  name,
  dataSource,
  runtime: 'VTL',
  request: '"<AWS::AccountId>"',
  response: '{}',
  ...more,
});
const related = (model) =>
  `<xdatashop${model}NestedStack${model}NestedStackResourceOutputsxdatashop${model}${model}DataSourceName>`;

const outputs = {
  'schema.graphql': 'type Query { a: Int }',
  'api.json': JSON.stringify({ AuthenticationType: 'API_KEY' }),
  'tables.json': JSON.stringify([
    { name: 'Order-<id>-NONE' },
    { name: 'SubOrder-<id>-NONE' },
    { name: 'sub_order-<id>-NONE' },
  ]),
  'resolvers.json': JSON.stringify([
    {
      name: 'Order.items',
      kind: 'PIPELINE',
      dataSource: null,
      runtime: 'APPSYNC_JS',
      code: '"<AWS::Region>"',
      functions: [
        step('one', 'NONE_DS'),
        step('two', related('Order')),
        step('three', related('SubOrder')),
        step('four', related('suborder')),
        step('five', '<sql>'),
      ],
    },
  ]),
};

test('the outputs of the toolchain are read as an API: placeholders filled, data sources named', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reference-'));
  try {
    for (const [name, text] of Object.entries(outputs)) fs.writeFileSync(path.join(folder, name), text);
    const {
      sdl,
      resolvers: [resolver],
      tables,
      defaultMode,
    } = readReference(folder);
    assert.deepEqual(
      [sdl, defaultMode, Object.keys(tables)],
      ['type Query { a: Int }', 'API_KEY', ['Order', 'SubOrder', 'sub_order']],
    );
    assert.deepEqual(
      [resolver.type, resolver.field, resolver.kind, resolver.code.code],
      ['Order', 'items', 'PIPELINE', '"us-east-1"'],
    );
    assert.deepEqual(
      resolver.functions.map(({ dataSource }) => dataSource),
      ['NONE_DS', 'OrderTable', 'SubOrderTable', 'sub_orderTable', '<sql>'],
    );
    assert.equal(resolver.functions[0].code.request, '"123456789012"');
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});
