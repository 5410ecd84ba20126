/**
 * Part `statements`: our client/{queries,mutations,subscriptions}.ts export the documents that the reference's do, and
 * each is valid for our schema.graphql.
 */
import fs from 'node:fs';
import path from 'node:path';
import { buildASTSchema, parse, print, validate } from 'graphql';
import { build } from './build.mjs';
import { appsyncPrelude } from './reference/prelude.mjs';

const files = ['queries', 'mutations', 'subscriptions'];

/** What a module exports; the modules of statements hold nothing but JavaScript. */
export const exportsOf = async (text) => {
  const module = await import(`data:text/javascript,${encodeURIComponent(text ?? '')}`);
  return Object.fromEntries(Object.entries(module));
};

const sorted = (items) => items.sort().join(' ');

/** A selection as text, whatever its order. */
const selectionText = (node) => {
  if (!node.selectionSet) return '';
  const selected = node.selectionSet.selections.map((selection) => {
    const isFragment = selection.kind === 'InlineFragment';
    const name = isFragment ? `... on ${selection.typeCondition.name.value}` : selection.name.value;
    const given = sorted((selection.arguments ?? []).map(print));
    return `${name}${given && `(${given})`}${selectionText(selection)}`;
  });
  return `{ ${sorted(selected)} }`;
};

/** What a document says, by fact. */
const factsOf = (document) => {
  const [operation, ...more] = parse(document).definitions;
  return {
    operation: `${operation.operation} ${operation.name?.value}${more.length > 0 ? ' and more' : ''}`,
    variables: sorted(operation.variableDefinitions.map(print)),
    selection: selectionText(operation),
  };
};

const compareDocument = (name, own, reference) => {
  const [ours, theirs] = [factsOf(own), factsOf(reference)];
  return Object.keys(ours)
    .filter((fact) => ours[fact] !== theirs[fact])
    .map((fact) => `${name}: ${fact} ${ours[fact]}, reference ${theirs[fact]}`);
};

/**
 * One fault for each document that is missing, extra, or says something else.
 * @param {Record<string, string>} own  documents by name
 * @param {Record<string, string>} reference  documents by name
 * @returns {string[]}
 */
export const compareStatements = (own, reference) =>
  [...new Set([...Object.keys(reference), ...Object.keys(own)])].flatMap((name) => {
    if (!Object.hasOwn(own, name)) return [`${name}: missing`];
    if (!Object.hasOwn(reference, name)) return [`${name}: extra`];
    return compareDocument(name, own[name], reference[name]);
  });

/** What GraphQL has against a document. */
const invalid = (schema, [name, document]) =>
  validate(schema, parse(document)).map((error) => `${name}: ${error.message}`);

/** @type {import('./part.mjs').Part} */
export const statements = {
  name: 'statements',
  covers: (found) => found.kind === 'valid',
  faults: async (found, { folder }) => {
    const ours = await build('sdl,client', found.input);
    if (ours === null) return ['build finds errors, see the part verdicts'];
    const schema = buildASTSchema(parse(appsyncPrelude + ours['schema.graphql']));
    // The toolchain makes no statements of what is not GraphQL.
    const isComparable = fs.existsSync(path.join(folder, 'graphql'));
    const faultsOf = async (file) => {
      const own = await exportsOf(ours[`client/${file}.ts`]);
      const faults = Object.entries(own).flatMap((entry) => invalid(schema, entry));
      if (!isComparable) return faults;
      const reference = path.join(folder, 'graphql', `${file}.ts`);
      const theirs = await exportsOf(fs.existsSync(reference) ? fs.readFileSync(reference, 'utf8') : '');
      return faults.concat(compareStatements(own, theirs));
    };
    const faults = await Promise.all(files.map(faultsOf));
    return faults.flatMap((all, index) => all.map((fault) => `${files[index]}: ${fault}`));
  },
};
