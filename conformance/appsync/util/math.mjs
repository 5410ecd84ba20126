/** `util.math`. @param {() => number} random */
export const openMath = (random) =>
  Object.freeze({
    roundNum: (value) => Math.round(value),
    minVal: (a, b) => Math.min(a, b),
    maxVal: (a, b) => Math.max(a, b),
    randomDouble: random,
    randomWithinRange: (start, end) => start + Math.floor(random() * (end - start)),
  });
