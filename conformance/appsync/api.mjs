/**
 * A local AppSync: an executable schema whose fields have the generated resolvers, over real data sources.
 */
import { buildASTSchema, execute, getOperationAST, isObjectType, parse, validate } from 'graphql';
import { appsyncPrelude } from '../reference/prelude.mjs';
import { openDataSources } from './data-sources/index.mjs';
import { environment } from './deployment.mjs';
import { ResolverError, Unsupported } from './errors.mjs';
import { gateOf } from './gate.mjs';
import { openResolvers } from './resolver.mjs';
import { scalars } from './scalars.mjs';
import { infoOf } from './selection.mjs';
import { checkFilter } from './subscription.mjs';
import { realWorld } from './util/index.mjs';
import { plain } from './util/plain.mjs';

/**
 * @typedef {object} Answer
 * @property {object | null} data
 * @property {{ message: string, errorType: string | null, path: (string | number)[] | null, data: unknown, errorInfo: unknown }[]} errors
 * @property {import('./subscription.mjs').Subscription | null} subscription   what a subscription asks to be told
 * @property {{ name: string, args: unknown[] }[]} extensions   the other calls of `extensions`
 * @property {{ field: string, dataSource: string, kind: string, request: object }[]} requests   what the data sources were asked
 * @property {number} roundTrips   the requests that leave AppSync
 */

const schemaOf = (sdl) => {
  const schema = buildASTSchema(parse(`${appsyncPrelude}\n${sdl}`), { assumeValidSDL: true });
  for (const [name, scalar] of Object.entries(scalars)) {
    const { serialize, parseValue, parseLiteral } = scalar;
    Object.assign(schema.getType(name), { serialize, parseValue, parseLiteral });
  }
  return schema;
};

const property = (source, name) => (source !== null && typeof source === 'object' ? (source[name] ?? null) : null);

const pathOf = (path) => (path === undefined ? [] : [...pathOf(path.prev), path.key]);

/** The run of one resolver, for one request. */
const openRun = (request, info, outErrors) => ({
  caller: request.caller,
  info,
  appendError: (error) => {
    request.appended.push({ error, path: info.path });
    outErrors.push({ message: error.message, type: error.errorType });
  },
  extend: (name, args) => {
    const [filter] = args;
    if (name === 'setSubscriptionFilter' || name === 'setSubscriptionInvalidationFilter') checkFilter(filter);
    if (name === 'setSubscriptionFilter') request.filter = filter;
    else request.extensions.push({ name, args });
  },
  record: (sent) => request.requests.push({ field: `${info.parentTypeName}.${info.fieldName}`, ...sent }),
});

const attach = (schema, { resolvers, defaultMode, env, run }) => {
  const resolverOf = new Map(resolvers.map((resolver) => [`${resolver.type}.${resolver.field}`, resolver]));
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__'));
  for (const type of types) {
    for (const field of Object.values(type.getFields())) {
      const check = gateOf(field, type, defaultMode);
      const resolver = resolverOf.get(`${type.name}.${field.name}`);
      resolverOf.delete(`${type.name}.${field.name}`);
      field.resolve = (source, args, request, graphqlInfo) => {
        check(request.caller);
        if (type === schema.getSubscriptionType()) request.args = plain(args);
        if (!resolver) return property(source, field.name);
        const info = { ...infoOf(graphqlInfo), path: pathOf(graphqlInfo.path) };
        const outErrors = [];
        return request.failing(
          run(
            resolver,
            {
              args,
              identity: request.caller.identity,
              source: source ?? null,
              info: { ...info, path: undefined },
              request: { headers: request.headers, domainName: null },
              env,
              outErrors,
            },
            openRun(request, info, outErrors),
          ),
        );
      };
    }
  }
  if (resolverOf.size > 0)
    throw new Error(`resolvers of fields that the schema has not: ${[...resolverOf.keys()].join(', ')}`);
};

const errorOf = (error, path) => ({
  message: error.message,
  errorType: error.errorType ?? null,
  path: path ?? null,
  data: error.data ?? null,
  errorInfo: error.errorInfo ?? null,
});

const ofGraphql = (error) =>
  errorOf(error.originalError instanceof ResolverError ? error.originalError : { message: error.message }, error.path);

/**
 * @param {object} options
 * @param {string} options.sdl
 * @param {import('./resolver.mjs').Resolver[]} options.resolvers
 * @param {import('./server.mjs').Client} options.dynamodb
 * @param {(dataSource: string) => string | undefined} options.tableOf  the table of a data source, if it is one of a table
 * @param {import('./identity.mjs').Mode} options.defaultMode   who is let in where no directive says
 * @param {Record<string, (payload: unknown) => unknown>} [options.lambdas]   by data source
 * @param {Record<string, (request: object) => object>} [options.http]   by data source
 * @param {Record<string, string>} [options.env]   `ctx.env`
 * @param {Partial<import('./util/index.mjs').World>} [options.world]   holds the clock, the ids, chance still
 */
export const openApi = ({
  sdl,
  resolvers,
  dynamodb,
  tableOf,
  defaultMode,
  lambdas = {},
  http = {},
  env = environment,
  world,
}) => {
  const schema = schemaOf(sdl);
  const dataSourceOf = openDataSources({ client: dynamodb, tableOf, lambdas, http });
  attach(schema, {
    resolvers,
    defaultMode,
    env,
    run: openResolvers({ world: { ...realWorld, ...world }, dataSourceOf }),
  });

  const documents = new Map();
  const documentOf = (query) => {
    if (!documents.has(query)) {
      const document = parse(query);
      documents.set(query, { document, errors: validate(schema, document) });
    }
    return documents.get(query);
  };

  return {
    schema,

    /**
     * @param {{ query: string, variables?: object, identity: import('./identity.mjs').Caller, headers?: object }} operation
     * @returns {Promise<Answer>}
     */
    execute: async ({ query, variables = {}, identity, headers = {} }) => {
      const { document, errors: invalid } = documentOf(query);
      if (invalid.length > 0) {
        return {
          data: null,
          errors: invalid.map((error) => errorOf({ message: error.message, errorType: 'ValidationError' })),
          subscription: null,
          extensions: [],
          requests: [],
          roundTrips: 0,
        };
      }
      const unsupported = [];
      const request = {
        caller: identity,
        headers,
        filter: null,
        args: {},
        extensions: [],
        appended: [],
        requests: [],
        failing: (running) =>
          running.catch((error) => {
            if (error instanceof Unsupported || !(error instanceof ResolverError)) unsupported.push(error);
            throw error;
          }),
      };
      const { data, errors = [] } = await execute({
        schema,
        document,
        variableValues: variables,
        contextValue: request,
      });
      if (unsupported.length > 0) throw unsupported[0];
      return {
        data: plain(data),
        errors: [...request.appended.map(({ error, path }) => errorOf(error, path)), ...errors.map(ofGraphql)],
        subscription:
          getOperationAST(document).operation === 'subscription' && errors.length === 0
            ? { args: request.args, filter: request.filter }
            : null,
        extensions: request.extensions,
        requests: request.requests,
        roundTrips: request.requests.filter(({ kind }) => kind !== 'NONE').length,
      };
    },
  };
};
