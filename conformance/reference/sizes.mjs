/** How big the stacks of a cloud assembly are, by what AWS limits. */

const countByType = (resources) => {
  const counts = {};
  for (const { Type } of Object.values(resources).sort((a, b) => (a.Type < b.Type ? -1 : 1))) counts[Type] = (counts[Type] ?? 0) + 1;
  return counts;
};

const count = (section) => Object.keys(section ?? {}).length;

/**
 * The resources (by type), outputs, parameters and bytes of every stack.
 * @param {import('./tree.mjs').Stack[]} stacks
 */
export const sizesOf = (stacks) =>
  stacks.map(({ name, bytes, template }) => ({
    name,
    resources: countByType(template.Resources ?? {}),
    outputs: count(template.Outputs),
    parameters: count(template.Parameters),
    bytes,
  }));
