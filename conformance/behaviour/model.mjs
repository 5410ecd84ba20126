/**
 * What a case's models are: keys, indexes, relations, rules, read from the reference's schema in its own directives, and
 * their operations, read from the schema that is deployed.
 *
 * @typedef {object} Rule
 * @property {'owner' | 'groups' | 'private' | 'public' | 'custom'} allow
 * @property {'userPools' | 'oidc' | 'apiKey' | 'identityPool' | 'function'} provider
 * @property {string[]} [operations]
 * @property {string} [ownerField]
 * @property {string} [identityClaim]
 * @property {string[]} [groups]
 * @property {string} [groupsField]
 * @property {string} [groupClaim]
 *
 * @typedef {object} Field
 * @property {string} name
 * @property {Rule[] | null} rules       the field's own, which replace the model's
 * @property {{ kind: 'hasMany' | 'hasOne' | 'belongsTo', model: string, references: string[] } | null} relation
 * @property {string | undefined} initial   its default
 * @property {{ type: string, value: string, errorMessage?: string }[]} checks
 *
 * @typedef {object} Model
 * @property {string} name
 * @property {Rule[]} rules
 * @property {Field[]} fields
 * @property {string[]} key              the partition key first
 * @property {{ query: string | null, keys: string[] }[]} indexes
 * @property {Operations} operations     by role, each the GraphQL field
 *
 * @typedef {Partial<Record<'get' | 'list' | 'create' | 'update' | 'delete' | 'onCreate' | 'onUpdate' | 'onDelete', import('graphql').GraphQLField>>
 *   & { queries: { field: import('graphql').GraphQLField, keys: string[] }[] }} Operations
 */
import { getNamedType, isListType, Kind, parse, valueFromASTUntyped } from 'graphql';

const argumentsOf = (directive) => Object.fromEntries(directive.arguments.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));

const directivesOf = (node, name) => node.directives.filter((directive) => directive.name.value === name).map(argumentsOf);

const usualProvider = { owner: 'userPools', groups: 'userPools', private: 'userPools', public: 'apiKey', custom: 'function' };

const rulesOf = (node) => {
  const [auth] = directivesOf(node, 'auth');
  return auth ? auth.rules.map((rule) => ({ ...rule, provider: rule.provider ?? usualProvider[rule.allow] })) : null;
};

const namedType = (node) => (node.kind === Kind.NAMED_TYPE ? node.name.value : namedType(node.type));

const relationOf = (node) =>
  ['hasMany', 'hasOne', 'belongsTo']
    .flatMap((kind) => directivesOf(node, kind).map(({ references }) => ({ kind, model: namedType(node.type), references })))[0] ?? null;

const fieldOf = (node) => ({
  name: node.name.value,
  rules: rulesOf(node),
  relation: relationOf(node),
  initial: directivesOf(node, 'default')[0]?.value,
  checks: directivesOf(node, 'validate'),
});

const keyOf = (fields) =>
  fields.flatMap((node) => directivesOf(node, 'primaryKey').map(({ sortKeyFields = [] }) => [node.name.value, ...sortKeyFields]))[0] ?? ['id'];

const indexesOf = (fields) =>
  fields.flatMap((node) => directivesOf(node, 'index').map(({ sortKeyFields = [], queryField = null }) => ({
    query: queryField || null, keys: [node.name.value, ...sortKeyFields],
  })));

const capital = (name) => name[0].toUpperCase() + name.slice(1);

const subscribedTo = (field, mutation) =>
  field.astNode.directives.some((directive) => directive.name.value === 'aws_subscribe' && argumentsOf(directive).mutations.join() === mutation);

const operationsOf = (name, indexes, schema) => {
  const fieldsOf = (type) => schema[`get${type}Type`]()?.getFields() ?? {};
  const [queries, mutations, subscriptions] = ['Query', 'Mutation', 'Subscription'].map(fieldsOf);
  const indexQueries = indexes.map(({ query }) => query);
  const named = (fields, prefix) => fields[`${prefix}${capital(name)}`];
  const told = (mutation) => Object.values(subscriptions)
    .find((field) => getNamedType(field.type).name === name && field.name.startsWith('on') && subscribedTo(field, `${mutation}${capital(name)}`) && field.args.some((arg) => arg.name === 'filter'));
  const found = {
    get: named(queries, 'get'),
    list: Object.values(queries).find((field) => field.name.startsWith('list') && getNamedType(field.type).name === `Model${capital(name)}Connection`
      && !indexQueries.includes(field.name) && !isListType(field.type)),
    create: named(mutations, 'create'),
    update: named(mutations, 'update'),
    delete: named(mutations, 'delete'),
    onCreate: told('create'),
    onUpdate: told('update'),
    onDelete: told('delete'),
  };
  return {
    ...Object.fromEntries(Object.entries(found).filter(([, field]) => field)),
    queries: indexes.filter(({ query }) => queries[query]).map(({ query, keys }) => ({ field: queries[query], keys })),
  };
};

/**
 * The models of a case.
 * @param {string} directives   the reference's schema before its directives are worked off
 * @param {import('graphql').GraphQLSchema} schema   the one that is deployed
 * @returns {Model[]}
 */
export const modelsOf = (directives, schema) =>
  parse(directives).definitions
    .filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION && directivesOf(node, 'model').length > 0)
    .map((node) => {
      const name = node.name.value;
      const indexes = indexesOf(node.fields);
      return {
        name,
        rules: rulesOf(node) ?? [],
        fields: node.fields.map(fieldOf),
        key: keyOf(node.fields),
        indexes,
        operations: operationsOf(name, indexes, schema),
      };
    });

/**
 * The rules of each root field that the schema itself has; those of a JS handler are groups in a directive.
 * @param {string} directives
 * @returns {Map<string, Rule[]>}
 */
export const rulesOfOperations = (directives) =>
  new Map(parse(directives).definitions
    .filter((node) => ['Query', 'Mutation', 'Subscription'].includes(node.name?.value))
    .flatMap((node) => node.fields)
    .map((node) => [node.name.value, [
      ...rulesOf(node) ?? [],
      ...directivesOf(node, 'aws_cognito_user_pools').map(({ cognito_groups: groups = [] }) => ({ allow: 'groups', provider: 'userPools', groups })),
    ]]));

/** Every rule that has a say on a model or on one of its fields. @param {Model} model @returns {Rule[]} */
export const allRules = (model) => [...model.rules, ...model.fields.flatMap((field) => field.rules ?? [])];

const distinct = (list) => [...new Map(list.map((item) => [JSON.stringify(item), item])).values()];

/** The fields that say whose a record is, each with whether it holds several and which claims it is compared with. @param {Model} model */
export const ownerFields = (model) =>
  distinct(allRules(model).filter(({ allow }) => allow === 'owner').map(({ ownerField, identityClaim, provider }) => ({
    name: ownerField ?? 'owner', claims: identityClaim?.split('::') ?? ['sub', 'username'], provider,
  })));

/** The fields that say which groups a record is of. @param {Model} model */
export const groupFields = (model) =>
  distinct(allRules(model).filter(({ groupsField }) => groupsField).map(({ groupsField, groupClaim = 'cognito:groups', provider }) => ({
    name: groupsField, claim: groupClaim, provider,
  })));

/** The groups that are named in rules. @param {Model} model */
export const staticGroups = (model) =>
  distinct(allRules(model).flatMap(({ groups = [], groupClaim = 'cognito:groups', provider }) => groups.map((group) => ({ group, claim: groupClaim, provider }))));
