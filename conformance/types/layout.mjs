/** Lays out cases in a scratch folder, each as a project with our client types beside it, for one run of the compiler. */
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const write = (file, text) => {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
};

/** The arguments of the call of `defineData`, as text. */
const argumentsOfDefineData = (text) => {
  const source = ts.createSourceFile('resource.ts', text, ts.ScriptTarget.Latest, true);
  const names = new Set(['defineData']);
  let found;
  const visit = (node) => {
    if (ts.isImportSpecifier(node) && node.propertyName?.text === 'defineData') names.add(node.name.text);
    if (ts.isCallExpression(node) && names.has(node.expression.getText(source).split('.').at(-1))) found ??= node;
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found?.arguments.map((argument) => argument.getText(source)).join(', ');
};

/** A resource.ts that exports `Computed`, the reference's type of its schema, whatever else it exports. */
export const withComputedType = (text) =>
  `${text}
import type { ClientSchema as ReferenceClientSchema } from '@aws-amplify/data-schema';
import { schemaOf as referenceSchemaOf } from 'equal';
const referenceSchema = referenceSchemaOf(${argumentsOfDefineData(text)});
export type Computed = ReferenceClientSchema<typeof referenceSchema>;
`;

const comparison = `import type { Compared } from 'equal';
import type { Computed } from './amplify/data/resource';
import type { Schema } from './client/schema';
export declare const theirs: Computed;
export declare const ours: Schema;
export declare const compared: Compared<Computed, Schema>;
`;

/**
 * Writes one case.
 * @param {string} folder
 * @param {Record<string, string>} files    project-relative path to source
 * @param {Record<string, string>} client   our client files, by their path in the output folder
 * @returns {string} the file that compares the two types
 */
export const layOutCase = (folder, files, client) => {
  for (const [name, source] of Object.entries(files)) {
    const text = fs.readFileSync(source, 'utf8');
    write(path.join(folder, name), name === 'amplify/data/resource.ts' ? withComputedType(text) : text);
  }
  for (const [name, text] of Object.entries(client)) write(path.join(folder, name), text);
  const file = path.join(folder, 'compare.ts');
  write(file, comparison);
  return file;
};
