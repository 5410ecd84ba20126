/** Attribute paths, as names to be put in an expression. */
export const openPaths = () => {
  const expressionNames = {};
  return {
    expressionNames,
    path: (steps) =>
      steps
        .map((step) => {
          if (typeof step === 'number') return `[${step}]`;
          expressionNames[`#${step}`] = step;
          return `.#${step}`;
        })
        .join('')
        .slice(1),
  };
};
