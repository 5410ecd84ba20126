/** `util.dynamodb`: JavaScript values as DynamoDB's typed values. Null stays null where AppSync's typed functions keep it. */

const typed = (type, value) => (value === null || value === undefined ? null : { [type]: value });

/**
 * The typed value of any JSON value; numbers stay numbers, lists are never sets.
 * @returns {object}
 */
export const toDynamoDB = (value) => {
  if (value === null || value === undefined) return { NULL: null };
  if (Array.isArray(value)) return { L: value.map(toDynamoDB) };
  switch (typeof value) {
    case 'string':
      return { S: value };
    case 'number':
      return { N: value };
    case 'boolean':
      return { BOOL: value };
    case 'object':
      return { M: toMapValues(value) };
    default:
      throw new TypeError(`util.dynamodb.toDynamoDB cannot take a ${typeof value}`);
  }
};

/** The typed values of an object's properties, those that are undefined left out as in JSON. */
export const toMapValues = (value) =>
  value === null || value === undefined
    ? null
    : Object.fromEntries(
        Object.entries(value)
          .filter(([, property]) => property !== undefined)
          .map(([name, property]) => [name, toDynamoDB(property)]),
      );

const s3Object = (key, bucket, region, version) =>
  typed('S', JSON.stringify({ s3: { key, bucket, region, ...(version !== undefined && { version }) } }));

const base = {
  toDynamoDB,
  toMapValues,
  toString: (value) => typed('S', value),
  toStringSet: (values) => typed('SS', values),
  toNumber: (value) => typed('N', value),
  toNumberSet: (values) => typed('NS', values),
  toBinary: (value) => typed('B', value),
  toBinarySet: (values) => typed('BS', values),
  toBoolean: (value) => typed('BOOL', value),
  toNull: () => ({ NULL: null }),
  toList: (values) => typed('L', values && values.map(toDynamoDB)),
  toMap: (value) => typed('M', toMapValues(value)),
  toS3Object: s3Object,
  fromS3ObjectJson: (text) => JSON.parse(text),
};

export const dynamodb = Object.freeze(base);

/** The functions of Velocity's `$util.dynamodb`: the same, and each one's twin that answers JSON text. */
export const dynamodbOfTemplates = Object.freeze({
  ...base,
  ...Object.fromEntries(
    Object.entries(base)
      .filter(([name]) => name.startsWith('to'))
      .map(([name, make]) => [`${name}Json`, (...values) => JSON.stringify(make(...values))]),
  ),
});
