/** The Lambda function of a SQL database, without a database: it answers what the scenario says. */
import { getNamedType, isObjectType } from 'graphql';
import { outputOf } from './values.mjs';

/** The model of each table, read off the templates of the models' own operations. */
const modelsByTable = (schema, resolvers) => {
  const roots = { Query: schema.getQueryType(), Mutation: schema.getMutationType() };
  const found = resolvers.filter(({ type }) => roots[type]).flatMap((resolver) => {
    const template = resolver.functions.at(-1)?.code.request ?? '';
    const table = /lambdaInput\.table = "([^"]*)"/.exec(template)?.[1];
    if (table === undefined) return [];
    const type = getNamedType(roots[resolver.type].getFields()[resolver.field].type);
    return [[table, type.getFields().items ? getNamedType(type.getFields().items.type) : type]];
  });
  return new Map(found);
};

/**
 * @param {import('graphql').GraphQLSchema} schema
 * @param {import('../appsync/resolver.mjs').Resolver[]} resolvers  the reference's
 */
export const openDatabase = (schema, resolvers) => {
  const models = modelsByTable(schema, resolvers);
  let state = { word: null, behaviour: 'answers' };

  const rows = ({ operationName }) => {
    const { type } = { ...schema.getQueryType()?.getFields(), ...schema.getMutationType()?.getFields() }[operationName];
    return outputOf(type, state.word);
  };

  return {
    /** What the records say from now on, and whether there are any: `answers`, `finds nothing`, `fails`. */
    say: (word, behaviour) => {
      state = { word, behaviour };
    },
    handler: (payload) => {
      if (state.behaviour === 'fails') throw Object.assign(new Error('no connection'), { errorType: 'Lambda:Unhandled' });
      if (payload.operation === 'RAW_SQL') return state.behaviour === 'answers' ? rows(payload) : null;
      const model = models.get(payload.table);
      const record = state.behaviour === 'answers' && isObjectType(model) ? outputOf(model, state.word) : null;
      return payload.operation === 'LIST' ? { items: record ? [record] : [], nextToken: null } : record;
    },
  };
};
