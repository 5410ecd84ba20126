/** Lays out cases in a scratch folder, each as a project with our client types beside it, for one run of the compiler. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const write = (file, text) => {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
};

/**
 * Our files as a compiler checks them in full: without the line by which they spare a front end's compiler that.
 * @param {Record<string, string>} files
 * @returns {Record<string, string>}
 */
export const toBeChecked = (files) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => {
    const checked = text.replace(/^\/\/ @ts-nocheck\n/, '');
    if (/^\/\/.*@ts-nocheck/m.test(checked)) throw new Error(`${name} would not be checked`);
    return [name, checked];
  }));

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

/** The options of `ClientSchema` for a project's amplify-schemac.toml, as one more argument. */
const optionsFor = (settings) => {
  const depth = settings && /^selection-set-depth\s*=\s*(\d+)/m.exec(fs.readFileSync(settings, 'utf8'))?.[1];
  return depth ? `, { selectionSetDepth: ${depth} }` : '';
};

/**
 * A resource.ts that exports `Computed`, the reference's type of its schema, whatever else it exports.
 * @param {string} text
 * @param {string} [settings]  the project's amplify-schemac.toml
 */
export const withComputedType = (text, settings) =>
  `${text}
import type { ClientSchema as ReferenceClientSchema } from '@aws-amplify/data-schema';
import { schemaOf as referenceSchemaOf } from 'equal';
const referenceSchema = referenceSchemaOf(${argumentsOfDefineData(text)});
export type Computed = ReferenceClientSchema<typeof referenceSchema${optionsFor(settings)}>;
`;

const comparison = `import type { Compared } from 'equal';
import type { Computed } from './amplify/data/resource';
import type { Schema } from './client/schema';
export declare const theirs: Computed;
export declare const ours: Schema;
export declare const compared: Compared<Computed, Schema>;
`;

/** Code that uses the type, for cases that have some. */
export const usesOf = (name) => {
  const file = fileURLToPath(new URL(`uses/${name}.ts`, import.meta.url));
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
};

/**
 * Writes one case.
 * @param {string} name
 * @param {string} folder
 * @param {Record<string, string>} files    project-relative path to source
 * @param {Record<string, string>} client   our client files, by their path in the output folder
 * @returns {string[]} the files to check; the first compares the two types
 */
export const layOutCase = (name, folder, files, client) => {
  for (const [file, source] of Object.entries(files)) {
    const text = fs.readFileSync(source, 'utf8');
    write(path.join(folder, file), file === 'amplify/data/resource.ts' ? withComputedType(text, files['amplify-schemac.toml']) : text);
  }
  for (const [file, text] of Object.entries(toBeChecked(client))) write(path.join(folder, file), text);
  const written = (file, text) => {
    write(path.join(folder, file), text);
    return path.join(folder, file);
  };
  const uses = usesOf(name);
  return [
    written('compare.ts', comparison),
    ...Object.keys(client).filter((file) => file === 'client/index.ts').map((file) => path.join(folder, file)),
    ...(uses ? [written('uses.ts', uses.replace("'schema'", "'./client/schema'"))] : []),
    ...(uses ? [written('uses-of-reference.ts', uses.replace("{ Schema } from 'schema'", "{ Computed as Schema } from './amplify/data/resource'"))] : []),
  ];
};
