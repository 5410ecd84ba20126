/**
 * Part `ai`: generations and conversations do what the reference's do: what Bedrock and handlers are sent, who is let in,
 * what is stored, told and listed.
 */
import fs from 'node:fs';
import { compareConversation } from './ai/conversations.mjs';
import { compareGeneration } from './ai/generations.mjs';
import { withSides } from './ai/sides.mjs';
import { routesIn } from './ai/truth.mjs';

/** @type {import('./part.mjs').Part} */
export const ai = {
  name: 'ai',
  covers: (found) => found.kind === 'valid'
    && Object.values(found.files).some((file) => file.endsWith('.ts') && /\.(conversation|generation)\(/.test(fs.readFileSync(file, 'utf8'))),
  faults: (found, { folder }) => withSides(found, folder, async (sides) => {
    const { conversations, generations } = routesIn(folder);
    const faults = [];
    for (const route of generations) faults.push(...await compareGeneration(route, sides));
    for (const route of conversations) faults.push(...await compareConversation(route, sides));
    return faults;
  }),
};
