/** The stacks of a cloud assembly as the tree that a deployment makes of them. */
import fs from 'node:fs';
import path from 'node:path';
import { plainId, textOf } from './values.mjs';

/**
 * @typedef {object} Stack
 * @property {string} name        its place: `root`, `root/data`, `root/data/Post`
 * @property {number} bytes       of the template as it is uploaded
 * @property {object} template
 * @property {Stack | null} parent
 * @property {Record<string, unknown>} told   what the parent says of its parameters
 * @property {Map<string, Stack>} nested   by the id of the resource in this one
 */

/** What a nested stack is called: `Post` of `amplifyDataPostNestedStackPostNestedStackResource`. */
const nameOf = (id) => /NestedStack(\w+)NestedStackResource$/.exec(plainId(id))?.[1] ?? plainId(id);

/** The file behind a template's address, which ends in the file's hash. */
const fileBehind = (assets, url) => assets[path.posix.basename(textOf(url), '.json')].source.path;

/** @returns {Stack} */
const open = (folder, assets, file, name, parent, told) => {
  const text = fs.readFileSync(path.join(folder, file), 'utf8');
  const stack = { name, bytes: Buffer.byteLength(text), template: JSON.parse(text), parent, told, nested: new Map() };
  for (const [id, { Type, Properties }] of Object.entries(stack.template.Resources ?? {})) {
    if (Type !== 'AWS::CloudFormation::Stack') continue;
    const file = fileBehind(assets, Properties.TemplateURL);
    stack.nested.set(id, open(folder, assets, file, `${name}/${nameOf(id)}`, stack, Properties.Parameters ?? {}));
  }
  return stack;
};

const withNested = (stack) => [stack, ...[...stack.nested.values()].flatMap(withNested)];

/**
 * The stacks in `folder`, the root first.
 * @param {string} folder
 * @returns {Stack[]}
 */
export const openTree = (folder) => {
  const ending = '.assets.json';
  const manifest = fs.readdirSync(folder).find((file) => file.endsWith(ending));
  const { files } = JSON.parse(fs.readFileSync(path.join(folder, manifest), 'utf8'));
  return withNested(open(folder, files, manifest.replace(ending, '.template.json'), 'root', null, {}));
};

/**
 * Where a reference leads, through parameters upwards and outputs downwards.
 * @param {Stack} stack   the one that the value stands in
 * @param {unknown} value
 * @returns {{ stack: Stack, value: unknown }}
 */
export const follow = (stack, value) => {
  if (value?.Ref && stack.parent && value.Ref in stack.told) return follow(stack.parent, stack.told[value.Ref]);
  const [id, attribute] = value?.['Fn::GetAtt'] ?? [];
  const output = stack.nested.get(id)?.template.Outputs?.[attribute?.replace(/^Outputs\./, '')];
  return output ? follow(stack.nested.get(id), output.Value) : { stack, value };
};

/** A value with every reference followed to its end. */
export const followed = (stack, value) => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((inner) => followed(stack, inner));
  const end = follow(stack, value);
  if (end.value !== value) return followed(end.stack, end.value);
  if (value['Fn::GetAtt']) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, followed(stack, inner)]));
};
