/** What a case says of its AI routes: the directives that the toolchain makes of it, read as GraphQL reads them. */
import fs from 'node:fs';
import path from 'node:path';
import { parse, valueFromASTUntyped } from 'graphql';

const argumentsOf = (directive) =>
  Object.fromEntries(directive.arguments.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));

/**
 * @typedef {object} Route
 * @property {string} name
 * @property {string} systemPrompt
 * @property {string} aiModel
 * @property {object[]} [tools]
 * @property {object[]} rules   who may ask; none: only principals of the account
 */

/**
 * @param {string} folder   the reference's outputs
 * @returns {{ conversations: Route[], generations: Route[] }}
 */
export const routesIn = (folder) => {
  const fields = parse(fs.readFileSync(path.join(folder, 'directives.graphql'), 'utf8')).definitions.flatMap((type) => type.fields ?? []);
  const marked = (name) => fields.flatMap((field) => {
    const found = (wanted) => field.directives.find((directive) => directive.name.value === wanted);
    const auth = found('auth');
    return found(name)
      ? [{ name: field.name.value, ...argumentsOf(found(name)), rules: auth ? argumentsOf(auth).rules : [] }]
      : [];
  });
  return { conversations: marked('conversation'), generations: marked('generation') };
};
