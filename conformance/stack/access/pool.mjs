/**
 * What the rules of a case let callers of the identity pool ask of models, read from the toolchain's schema: what the
 * policies of their roles can't do without.
 */
import { buildASTSchema, getNamedType, isObjectType, parse } from 'graphql';
import { appsyncPrelude } from '../../reference/prelude.mjs';
import { allRules, modelsOf } from '../../behaviour/model.mjs';

/** @typedef {'users' | 'guests'} Who */

/** What a rule's operation takes in. */
const words = { read: ['get', 'list', 'listen'] };

const isFor = (who) => ({ allow, provider }) =>
  ['identityPool', 'iam'].includes(provider) && (allow === 'public' || (allow === 'private' && who === 'users'));

const grants = ({ operations }, operation) => operations === undefined || operations.some((word) => word === operation || words[word]?.includes(operation));

/** Whether some field of a model is open for an operation; to delete takes all of them. */
const isOpen = (model, who, operation) => {
  const open = (field) => (field.rules ?? model.rules).filter(isFor(who)).some((rule) => grants(rule, operation));
  return operation === 'delete' ? model.fields.every(open) : model.fields.some(open);
};

const operationsOf = ({ operations: { queries, ...named } }) => [
  ...Object.entries(named).map(([role, field]) => [role.startsWith('on') ? 'listen' : role, field]),
  ...queries.map(({ field }) => ['list', field]),
];

const rootOf = (schema, field) =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].find((type) => type?.getFields()[field.name] === field).name;

/** The types inside a type that are no models. */
const inside = (schema, models, name, seen = new Set()) => {
  for (const field of Object.values(schema.getType(name).getFields())) {
    const type = getNamedType(field.type);
    if (!isObjectType(type) || models.has(type.name) || seen.has(type.name)) continue;
    seen.add(type.name);
    inside(schema, models, type.name, seen);
  }
  return [...seen];
};

/**
 * @param {string} directives   the toolchain's schema before its directives are worked off
 * @param {string} sdl          the one that is deployed; ours, since the toolchain's isn't always GraphQL
 * @returns {Record<Who, Set<string>>}   resources: `Query/fields/getPost`, `PostAddress/*`
 */
export const reachOfModels = (directives, sdl) => {
  const schema = buildASTSchema(parse(appsyncPrelude + sdl), { assumeValidSDL: true });
  const models = modelsOf(directives, schema);
  const names = new Set(models.map(({ name }) => name));
  const of = (who) => new Set(models.flatMap((model) => [
    ...operationsOf(model).filter(([operation]) => isOpen(model, who, operation)).map(([, field]) => `${rootOf(schema, field)}/fields/${field.name}`),
    ...(allRules(model).some(isFor(who)) ? inside(schema, names, model.name).map((name) => `${name}/*`) : []),
  ]));
  return { users: of('users'), guests: of('guests') };
};
