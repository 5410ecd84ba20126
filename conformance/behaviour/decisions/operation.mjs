/** Writes GraphQL operations. */
import { getNamedType, isEnumType, isObjectType, isScalarType } from 'graphql';

const deepest = 3;

/** A type's own fields, and those of the custom types below; no models, nor pages of them. */
const ownSelection = (type, models, depth = 0) =>
  Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (isScalarType(named) || isEnumType(named)) return [field.name];
    const leads = isObjectType(named) && !models.has(named.name) && !/^Model.*Connection$/.test(named.name) && depth < deepest;
    return leads ? [`${field.name} { ${ownSelection(named, models, depth + 1)} }`] : [];
  }).join(' ') || '__typename';

/** What is asked of a model, a page of one, a custom type or a scalar. */
export const selectionOf = (type, models) => {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const items = /^Model.*Connection$/.test(named.name) ? named.getFields().items : undefined;
  return items ? `{ items { ${ownSelection(getNamedType(items.type), models)} } nextToken }` : `{ ${ownSelection(named, models)} }`;
};

/**
 * One operation on a root field with the arguments that `variables` names.
 * @param {'query' | 'mutation' | 'subscription'} kind
 * @param {import('graphql').GraphQLField} field
 * @param {Record<string, unknown>} variables
 * @param {string} selection
 */
export const operation = (kind, field, variables, selection) => {
  const args = field.args.filter(({ name }) => variables[name] !== undefined);
  const declared = args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const given = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const query = `${kind}${declared && `(${declared})`} { ${field.name}${given && `(${given})`} ${selection} }`;
  return { query, variables: Object.fromEntries(args.map(({ name }) => [name, variables[name]])) };
};
