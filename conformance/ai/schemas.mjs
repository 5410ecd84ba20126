/**
 * JSON Schemas that language models get. The reference's are mended where they differ from ours on purpose, and only
 * there: what it says of enums, whole numbers, timestamps and by some patterns can't be met (docs/differences.md).
 */
import assert from 'node:assert/strict';
import { isEnumType, isListType, isNonNullType, isScalarType } from 'graphql';

const mended = {
  Int: { type: 'integer' },
  AWSTimestamp: { type: 'integer', pattern: undefined },
  AWSDate: { pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  AWSPhone: { pattern: '^\\d{3}-\\d{3}-\\d{4}$' },
  AWSURL: { pattern: '^(https?|mailto)://[^\\s/$.?#].[^\\s]*$' },
};

const withoutUndefined = (value) => JSON.parse(JSON.stringify(value));

const mendedEnum = (schema, type) => {
  const values = { type: 'string', enum: type.getValues().map(({ name }) => name) };
  assert.deepEqual(schema, { type: 'object', properties: { [type.name]: values }, required: [] });
  return values;
};

/** The schema of a type, without the words that describe scalars; `each` changes those of scalars and enums. */
const walk = (schema, type, each) => {
  if (isNonNullType(type)) return walk(schema, type.ofType, each);
  if (isListType(type)) return { ...schema, items: walk(schema.items, type.ofType, each) };
  if (isEnumType(type) || isScalarType(type)) return withoutUndefined(each(schema, type));
  const fields = type.getFields();
  const properties = Object.entries(schema.properties).map(([name, inner]) => [name, walk(inner, fields[name].type, each)]);
  return { ...schema, properties: Object.fromEntries(properties) };
};

const undescribed = (schema) => {
  assert.ok(schema.enum || schema.description?.length > 0, `a scalar without description: ${JSON.stringify(schema)}`);
  return { ...schema, description: undefined };
};

/** One of ours, to be compared. */
export const ourSchema = (schema, type) => walk(schema, type, undescribed);

/** One of the reference's, to be compared. */
export const theirSchema = (schema, type) =>
  walk(schema, type, (inner, named) => (isEnumType(named) ? mendedEnum(inner, named) : { ...undescribed(inner), ...mended[named.name] }));

/** The schemas of the arguments of a root field. */
export const ofArguments = (schema, field, ofOne) => ({
  ...schema,
  properties: Object.fromEntries(Object.entries(schema.properties).map(([name, inner]) => {
    const { type } = field.args.find((argument) => argument.name === name);
    return [name, ofOne(inner, type)];
  })),
});
