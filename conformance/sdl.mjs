/**
 * Part `sdl`: our schema.graphql says what the reference's says; for an invalid case too, if we only warn about it.
 */
import fs from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { compareSdl } from './sdl/compare.mjs';

/** @type {import('./part.mjs').Part} */
export const sdl = {
  name: 'sdl',
  covers: () => true,
  faults: async (found, { folder, report }) => {
    const ours = await build('sdl', found.input);
    const rejected = found.kind === 'valid' ? ['build finds errors, see the part verdicts'] : [];
    if (ours === null) return rejected;
    if (!report.accepted) return ['the reference rejects it, so there is nothing to compare with'];
    return compareSdl(ours['schema.graphql'], fs.readFileSync(path.join(folder, 'schema.graphql'), 'utf8'));
  },
};
