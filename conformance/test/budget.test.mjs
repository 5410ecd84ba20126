/** The comparison of `budget` with the toolchain's assembly can fail: each number, changed once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareBudget } from '../stack/budget.mjs';

const toolchain = { resources: 30, stacks: 2, largest: { stack: 'data', resources: 20 } };
const stacks = [
  { name: 'root', resources: { 'AWS::CloudFormation::Stack': 2 } },
  { name: 'root/auth', resources: { 'AWS::IAM::Role': 50 } },
  { name: 'root/data', resources: { 'AWS::AppSync::Resolver': 19, 'AWS::CloudFormation::Stack': 1 } },
  { name: 'root/data/Post', resources: { 'AWS::AppSync::Resolver': 10, 'AWS::EC2::VPCEndpoint': 5 } },
];

test('what is told as it is has no faults: the data category counts, the endpoints of a VPC do not', () => {
  assert.deepEqual(compareBudget(toolchain, stacks), []);
});

for (const [what, told] of [
  ['resources', { ...toolchain, resources: 31 }],
  ['stacks', { ...toolchain, stacks: 3 }],
  ['resources of the largest', { ...toolchain, largest: { stack: 'data', resources: 19 } }],
]) {
  test(`other ${what} are found`, () => {
    const faults = compareBudget(told, stacks);
    assert.equal(faults.length, 1);
    assert.match(faults[0], new RegExp(` ${what}, told are `));
  });
}
