/** Whether `budget` says what the toolchain would need: exactly as many resources and stacks as its assembly has. */
import { runCompiler } from '../compiler.mjs';

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** The endpoints that a database's VPC needs are not told: the compiler leaves the network alone. */
const uncounted = 'AWS::EC2::VPCEndpoint';

const resourcesOf = ({ resources }) => sum(Object.entries(resources).filter(([type]) => type !== uncounted).map(([, count]) => count));

/** The sizes of the data category: the stack `data` and those below it. */
const sizesOf = (stacks) => {
  const sizes = stacks.filter(({ name }) => /^root\/data(\/|$)/.test(name)).map(resourcesOf);
  return { resources: sum(sizes), stacks: sizes.length, 'resources of the largest': Math.max(...sizes) };
};

const toldOf = ({ resources, stacks, largest }) => ({ resources, stacks, 'resources of the largest': largest.resources });

/**
 * @param {{ resources: number, stacks: number, largest: { resources: number } }} toolchain   what `budget` says
 * @param {{ name: string, resources: Record<string, number> }[]} stacks   what the toolchain's assembly has
 * @returns {string[]}
 */
export const compareBudget = (toolchain, stacks) => {
  const [told, found] = [toldOf(toolchain), sizesOf(stacks)];
  return Object.keys(found).filter((what) => told[what] !== found[what])
    .map((what) => `budget: the toolchain has ${found[what]} ${what}, told are ${told[what]}`);
};

/** What `budget` prints as JSON for an input. */
export const budgetOf = async (input) => {
  const { status, stdout, stderr } = await runCompiler(['budget', '--message-format', 'json', input]);
  if (status !== 0) throw new Error(`budget ended with ${status}: ${stderr.slice(0, 300)}`);
  return JSON.parse(stdout);
};
