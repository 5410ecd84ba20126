/** Whether functions that the schema lets in are told what the toolchain tells them: the variables, by their names. */
import { stacksOf } from './templates.mjs';

/** What the toolchain sets for the data client, among all that it sets. */
const ofData = /^AMPLIFY_DATA|_GRAPHQL_ENDPOINT$/;

/**
 * @param {Record<string, string>} files
 * @param {{ environment: Record<string, unknown> }[]} functions   of the toolchain's backend, with their variables
 * @returns {string[]}
 */
export const environmentFaults = (files, functions) => {
  const outputs = stacksOf(files).flatMap(({ template }) => Object.entries(template.Outputs ?? {}));
  const own = outputs.filter(([id]) => id.startsWith('Env')).map(([, { Description }]) => Description);
  const expected = [...new Set(functions.flatMap(({ environment }) => Object.keys(environment)))].filter((name) => ofData.test(name));
  return [
    ...expected.filter((name) => !own.includes(name)).map((name) => `variable ${name}: missing`),
    ...own.filter((name) => !expected.includes(name)).map((name) => `variable ${name}: extra`),
  ];
};
