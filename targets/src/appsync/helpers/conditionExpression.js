/** What a write is on condition of: all of the terms that are given. */
function conditionExpression(terms) {
  const and = terms.filter((term) => term && Object.keys(term).length > 0);
  const { expression, expressionNames, expressionValues } = JSON.parse(
    util.transform.toDynamoDBConditionExpression({ and }),
  );
  return Object.keys(expressionValues ?? {}).length > 0
    ? { expression, expressionNames, expressionValues }
    : { expression, expressionNames };
}
