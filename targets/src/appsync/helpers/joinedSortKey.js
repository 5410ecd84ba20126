/** A sort key argument with its parts joined, as they are in the table. */
function joinedSortKey(argument, name, parts) {
  const operators = Object.keys(argument ?? {});
  if (operators.length > 1) {
    util.error(`Argument ${name} must specify at most one key condition operation.`, 'InvalidArgumentsError');
  }
  const joined = {};
  for (const operator of operators) {
    const value = argument[operator];
    if (operator === 'between') {
      if (value?.length !== 2) {
        util.error(`Argument '${name}.between' expects exactly two elements.`, 'InvalidArgumentsError');
      }
      joined.between = value.map((end, at) => joinedParts(end, `${name}.between[${at}]`, parts));
    } else if (value) {
      joined[operator] = joinedParts(value, `${name}.${operator}`, parts);
    }
  }
  return joined;
}
