/** Values of every type of a schema. All texts that can be anything are the one word that a scenario is about. */
import { getNullableType, isEnumType, isListType, isObjectType, isInputObjectType } from 'graphql';

const samples = {
  Int: () => 7,
  Float: () => 1.5,
  Boolean: () => true,
  String: (word) => word,
  ID: (word) => word,
  AWSDate: () => '2026-01-02',
  AWSTime: () => '03:04:05Z',
  AWSDateTime: () => '2026-01-02T03:04:05Z',
  AWSTimestamp: () => 1700000000,
  AWSEmail: (word) => `${String(word).replace(/[^A-Za-z0-9]/g, '.')}@example.com`,
  AWSJSON: (word) => JSON.stringify({ word }),
  AWSURL: () => 'https://example.com',
  AWSPhone: () => '+12025550123',
  AWSIPAddress: () => '192.0.2.1',
};

/**
 * A value of an input type; objects hold what is required.
 * @param {import('graphql').GraphQLInputType} type
 * @param {string} word
 */
export const inputOf = (type, word) => {
  const named = getNullableType(type);
  if (isListType(named)) return [inputOf(named.ofType, word)];
  if (isEnumType(named)) return named.getValues()[0].name;
  if (isInputObjectType(named)) {
    const required = Object.values(named.getFields()).filter((field) => field.type !== getNullableType(field.type));
    return Object.fromEntries(required.map((field) => [field.name, inputOf(field.type, word)]));
  }
  return samples[named.name](word);
};

/**
 * A record as the database has it: every field but those that lead to other records. `null` is a word too.
 * @param {import('graphql').GraphQLOutputType} type
 * @param {string | null} word
 */
export const outputOf = (type, word) => {
  const named = getNullableType(type);
  if (isListType(named)) return word === null ? null : [outputOf(named.ofType, word)];
  if (isEnumType(named)) return named.getValues()[0].name;
  if (isObjectType(named)) {
    const fields = Object.values(named.getFields()).filter((field) => field.args.length === 0 && !isObjectType(getNullableType(field.type)));
    return Object.fromEntries(fields.map((field) => [field.name, outputOf(field.type, isRequired(field.type) ? word ?? 'key' : word)]));
  }
  if (word === null && ['String', 'ID', 'AWSEmail'].includes(named.name)) return null;
  return named.name === 'AWSJSON' ? { word } : samples[named.name](word);
};

const isRequired = (type) => type !== getNullableType(type);
