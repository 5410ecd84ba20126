/** Values of GraphQL types, and the selection of everything that a type has. */
import { getNamedType, isEnumType, isInputObjectType, isLeafType, isListType, isNonNullType, isObjectType } from 'graphql';

/** A text that could end whatever it stands in. */
export const hostile = 'it\'s "quoted" `${x}` \\d+ */ // </script> \u2028 $& $$ 😀\nnext';

const scalars = {
  ID: 'id-1', String: hostile, Int: 7, Float: 1.5, Boolean: true, AWSDate: '2024-02-29', AWSTime: '10:11:12.345',
  AWSDateTime: '2024-02-29T10:11:12.345Z', AWSTimestamp: 1709200000, AWSEmail: 'a@b.example', AWSJSON: '{"a":[1]}',
  AWSPhone: '+12065550100', AWSURL: 'https://a.example/b', AWSIPAddress: '192.0.2.1',
};

/** A value of a type; a type inside itself is left out. */
export const sampleOf = (type, path = []) => {
  if (isNonNullType(type)) return sampleOf(type.ofType, path);
  if (isListType(type)) return [sampleOf(type.ofType, path)];
  if (isEnumType(type)) return type.getValues()[0].name;
  if (isObjectType(type) || isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => !path.includes(getNamedType(field.type)));
    return Object.fromEntries(fields.map((field) => [field.name, sampleOf(field.type, [...path, type])]));
  }
  return scalars[type.name];
};

/** `{ a b { c } }`, empty for a value. */
export const selectionOf = (type, path = []) => {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  const fields = Object.values(named.getFields()).filter((field) => !path.includes(getNamedType(field.type)));
  return `{ ${fields.map((field) => `${field.name} ${selectionOf(field.type, [...path, named])}`).join(' ')} }`;
};

/** The query of a root field, with a sample for each argument. */
export const queryOf = (field) => {
  const declared = field.args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const list = (text) => (text === '' ? '' : `(${text})`);
  return {
    query: `query${list(declared)} { ${field.name}${list(given)} ${selectionOf(field.type)} }`,
    variables: Object.fromEntries(field.args.map(({ name, type }) => [name, sampleOf(type)])),
  };
};
