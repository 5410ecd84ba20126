/** The update that sets every value and removes every null, the keys apart. */
function changesOf(values, keys) {
  const sets = [];
  const removes = [];
  const expressionNames = {};
  const expressionValues = {};
  for (const [name, value] of Object.entries(values)) {
    if (!keys.some((key) => key === name)) {
      const at = Object.keys(expressionNames).length;
      expressionNames[`#n${at}`] = name;
      if (value === null) {
        removes.push(`#n${at}`);
      } else {
        sets.push(`#n${at} = :v${at}`);
        expressionValues[`:v${at}`] = util.dynamodb.toDynamoDB(value);
      }
    }
  }
  const expression = [
    ...(sets.length > 0 ? [`SET ${sets.join(', ')}`] : []),
    ...(removes.length > 0 ? [`REMOVE ${removes.join(', ')}`] : []),
  ].join(' ');
  return sets.length > 0 ? { expression, expressionNames, expressionValues } : { expression, expressionNames };
}
