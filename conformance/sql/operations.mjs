/** The GraphQL operations that a schema is asked: every root field, with every argument and every field of its input. */
import { getNamedType, getNullableType, isLeafType, isObjectType } from 'graphql';
import { inputOf } from './values.mjs';

/** Everything that can be selected, down to the records that a record leads to. */
const selectionOf = (type, depth) => {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  const fields = Object.values(named.getFields()).flatMap((field) => {
    const isLeaf = isLeafType(getNamedType(field.type));
    if (!isLeaf && depth === 0) return [];
    return [`${field.name}${selectionOf(field.type, isLeaf || field.name === 'items' ? depth : depth - 1)}`];
  });
  return ` { ${fields.join(' ') || '__typename'} }`;
};

const isRequired = ({ type }) => type !== getNullableType(type);
const withoutUndefined = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

/** A filter or condition on the first field that has one. */
const filterOf = (type, word) => {
  const fields = Object.values(getNullableType(type).getFields());
  const field = fields.find(({ type: of }) => getNullableType(of).getFields?.().eq);
  return field && { [field.name]: { eq: inputOf(getNullableType(field.type).getFields().eq.type, word) } };
};

/** The inputs of a mutation: what is required, with each other field alone, as a value and as null, and with all. */
const inputsOf = (type, word) => {
  const required = inputOf(type, word);
  const others = Object.values(getNullableType(type).getFields()).filter((field) => !isRequired(field));
  const all = Object.fromEntries(others.map((field) => [field.name, inputOf(field.type, word)]));
  return [
    required,
    ...others.flatMap((field) => [{ ...required, [field.name]: all[field.name] }, { ...required, [field.name]: null }]),
    { ...required, ...all },
  ];
};

const argumentOf = ({ name, type }, word) => {
  if (name === 'filter' || name === 'condition') return filterOf(type, word);
  if (name === 'limit') return 2;
  if (name === 'nextToken') return 'next';
  if (name === 'sortDirection') return 'DESC';
  return inputOf(type, word);
};

/** The arguments of a field: those that are required, with each other one alone, as a value and as null, and with all. */
const argumentsOf = (field, word) => {
  const input = field.args.find(({ name, type }) => name === 'input' && isRequired({ type }));
  const required = Object.fromEntries(field.args.filter(isRequired).map((argument) => [argument.name, argumentOf(argument, word)]));
  const others = field.args.filter((argument) => !isRequired(argument));
  const all = withoutUndefined(Object.fromEntries(others.map((argument) => [argument.name, argumentOf(argument, word)])));
  return [
    required,
    ...(input ? inputsOf(input.type, word).slice(1).map((value) => ({ ...required, input: value })) : []),
    ...others.flatMap(({ name }) => [{ ...required, [name]: all[name] }, { ...required, [name]: null }]),
    ...(others.length > 1 ? [{ ...required, ...all }] : []),
  ];
};

/**
 * @param {import('graphql').GraphQLSchema} schema
 * @param {(type: string, field: string) => boolean} isWanted
 * @param {string} word  what texts say
 * @returns {{ label: string, query: string, variables: object }[]}
 */
export const operationsOf = (schema, isWanted, word) => {
  const roots = [['query', schema.getQueryType()], ['mutation', schema.getMutationType()], ['subscription', schema.getSubscriptionType()]];
  return roots.filter(([, type]) => type).flatMap(([keyword, type]) =>
    Object.values(type.getFields()).filter((field) => isWanted(type.name, field.name)).flatMap((field) => {
      const declared = field.args.map((argument) => `$${argument.name}: ${argument.type}`).join(', ');
      const passed = field.args.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
      const isRecord = isObjectType(getNamedType(field.type));
      const query = `${keyword}${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`}${isRecord ? selectionOf(field.type, 1) : ''} }`;
      return argumentsOf(field, word).map((variables) => ({ label: `${type.name}.${field.name} ${JSON.stringify(variables)}`, query, variables }));
    }));
};
