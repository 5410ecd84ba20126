/** Runs asynchronous work on a list, a few at a time. */

/**
 * Calls `work(item, slot)` on every item, at most `slots` at once; the results come in the items' order.
 * A slot is a number below `slots` that only one running call has.
 */
export const mapInParallel = async (items, slots, work) => {
  const results = new Array(items.length);
  let next = 0;
  const run = async (slot) => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index], slot);
    }
  };
  await Promise.all(Array.from({ length: slots }, (_, slot) => run(slot)));
  return results;
};
