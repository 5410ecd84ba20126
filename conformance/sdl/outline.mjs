/**
 * An SDL document as a tree of facts. A node has a label that is its identity among its siblings, values that two nodes
 * of one label may differ in, and children. Order is no fact, repetition is.
 */
import { parse, print } from 'graphql';

/**
 * @typedef {object} Outline
 * @property {string} label
 * @property {Record<string, string>} values
 * @property {Outline[]} children
 */

const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Groups are a set to AppSync; the order of every other list counts. */
const printArgument = ({ name, value }) => {
  const text = name.value === 'cognito_groups'
    ? `[${value.values.map(print).sort(byText).join(', ')}]`
    : print(value);
  return `${name.value}: ${text}`;
};

const directive = (node) => {
  const args = node.arguments.map(printArgument).sort(byText);
  return { label: `: directive @${node.name.value}${args.length > 0 ? `(${args.join(', ')})` : ''}`, values: {}, children: [] };
};

const directives = (node) => (node.directives ?? []).map(directive);

/** An argument of a field or directive, or a field of an input: each has a type and may have a default. */
const inputValue = (label, node) => ({
  label,
  values: { type: print(node.type), default: node.defaultValue ? print(node.defaultValue) : 'none' },
  children: directives(node),
});

const argument = (node) => inputValue(`(${node.name.value})`, node);

const field = (node) => ({
  label: `.${node.name.value}`,
  values: { type: print(node.type) },
  children: [...node.arguments.map(argument), ...directives(node)],
});

const named = (word) => (node) => ({ label: `: ${word} ${node.name.value}`, values: {}, children: [] });

const enumValue = (node) => ({ label: `.${node.name.value}`, values: {}, children: directives(node) });

const objectLike = (node) => [...node.interfaces.map(named('implements')), ...node.fields.map(field)];

/** What is inside a definition, by kind; the first word is how the kind is named in a fact. */
const kinds = {
  ObjectTypeDefinition: ['type', objectLike],
  InterfaceTypeDefinition: ['interface', objectLike],
  InputObjectTypeDefinition: ['input', (node) => node.fields.map((each) => inputValue(`.${each.name.value}`, each))],
  EnumTypeDefinition: ['enum', (node) => node.values.map(enumValue)],
  UnionTypeDefinition: ['union', (node) => node.types.map(named('member'))],
  ScalarTypeDefinition: ['scalar', () => []],
  DirectiveDefinition: ['directive', (node) => node.arguments.map(argument)],
  SchemaDefinition: ['schema', (node) => node.operationTypes.map((each) => ({
    label: `: ${each.operation}`, values: { type: print(each.type) }, children: [],
  }))],
};

const definition = (node) => {
  const known = kinds[node.kind];
  if (!known) return { label: print(node), values: {}, children: [] };
  const [kind, content] = known;
  return { label: node.name?.value ?? kind, values: { kind }, children: [...content(node), ...directives(node)] };
};

/**
 * @param {string} sdl
 * @returns {Outline}
 */
export const outlineOf = (sdl) => ({
  label: '',
  values: {},
  children: parse(sdl, { noLocation: true, allowLegacySDLEmptyFields: true }).definitions.map(definition),
});
