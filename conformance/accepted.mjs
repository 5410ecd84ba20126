/** Part `reference`: the corpus itself. The reference accepts every valid case, and what it makes of it is GraphQL. */

/** @type {import('./part.mjs').Part} */
export const accepted = {
  name: 'reference',
  covers: (found) => found.kind === 'valid',
  faults: async (_found, { report }) =>
    (report.accepted ? report.graphqlErrors : [`the reference rejects it: ${report.error}`]),
};
