/** What all of the filters let through, as DynamoDB says it; `undefined` if there is none. */
function filterOf(filters) {
  const given = filters.filter((filter) => filter && Object.keys(filter).length > 0);
  if (given.length === 0) {
    return undefined;
  }
  const filter = JSON.parse(util.transform.toDynamoDBFilterExpression(given.length > 1 ? { and: given } : given[0]));
  if (!filter) {
    util.error('Unable to process the filter expression', 'Unrecognized Filter');
  }
  const { expression, expressionNames, expressionValues } = filter;
  if (!expression) {
    return undefined;
  }
  return Object.keys(expressionValues ?? {}).length > 0
    ? { expression, expressionNames, expressionValues }
    : { expression, expressionNames };
}
