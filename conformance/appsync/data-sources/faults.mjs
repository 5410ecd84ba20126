/** What DynamoDB finds wrong with a request and the local server does not. */

/** DynamoDB's refusal of a request. */
export const invalidRequest = (message) => Object.assign(new Error(message), { name: 'ValidationException' });

const isEmptyText = (value) => value?.S === '';

/** The attributes that an update sets, with their values. */
const assignments = ({ expression = '', expressionNames = {}, expressionValues = {} } = {}) =>
  [...expression.matchAll(/([#\w]+)\s*=\s*(:\w+)/g)].map(([, name, value]) => [
    expressionNames[name] ?? name,
    expressionValues[value],
  ]);

const written = (request) =>
  request.operation === 'UpdateItem' ? assignments(request.update) : Object.entries(request.attributeValues ?? {});

/**
 * Refuses empty texts where keys are wanted: in the condition of a query, and in the keys of secondary indexes.
 * @param {object} request
 * @param {{ index: string, key: string }[]} indexKeys   of the table
 */
export const checkEmptyKeys = (request, indexKeys) => {
  if (request.operation === 'Query' && Object.values(request.query?.expressionValues ?? {}).some(isEmptyText)) {
    throw invalidRequest(
      'One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value.',
    );
  }
  if (request.operation !== 'PutItem' && request.operation !== 'UpdateItem') return;
  const empty = new Set(
    written(request)
      .filter(([, value]) => isEmptyText(value))
      .map(([name]) => name),
  );
  const found = indexKeys.find(({ key }) => empty.has(key));
  if (found) {
    throw invalidRequest(
      'One or more parameter values are not valid. A value specified for a secondary index key is not supported. ' +
        `The AttributeValue for a key attribute cannot contain an empty string value. IndexName: ${found.index}, IndexKey: ${found.key}`,
    );
  }
};
