/**
 * Part `templates`: the local AppSync reads every template and all code of the reference: it parses, and nothing is left in it
 * that only a deployment would know.
 */
import { openScripts } from './appsync/javascript.mjs';
import { readReference } from './appsync/outputs.mjs';
import { realWorld } from './appsync/util/index.mjs';
import { compile } from './appsync/velocity/compile.mjs';

/** What the toolchain leaves open: the table's name, which nothing reads, and functions, which the tests stand for. */
const open = /<Fn::Select>|<[A-Za-z0-9.]*(?:LambdaStack|conversationHandlerFunction|SQLApiStack)[A-Za-z0-9.]*>/g;

/** A placeholder of `textOf` in `reference/values.mjs`. */
const placeholder = /<(?:Fn|AWS)::[A-Za-z]+>|<(?:referenceto|amplifyData)[A-Za-z0-9.]*>/;

/** Most texts come again and again, and one reading tells. */
const readable = new Set();

const faultOf = (name, text, read) => {
  if (readable.has(text)) return [];
  const left = placeholder.exec(text.replaceAll(open, ''));
  if (left) return [`${name}: ${left[0]}`];
  try {
    read(text);
    readable.add(text);
    return [];
  } catch (error) {
    return [`${name}: ${error.message.split('\n')[0]}`];
  }
};

const faultsOf = (name, { runtime, request, response, code }, scripts) =>
  runtime === 'VTL'
    ? [request, response].flatMap((text) => faultOf(name, text, compile))
    : faultOf(name, code, scripts.load);

/**
 * The faults of an API's resolvers.
 * @param {import('./appsync/resolver.mjs').Resolver[]} resolvers
 */
export const unreadable = (resolvers) => {
  const scripts = openScripts(() => null, realWorld);
  return resolvers.flatMap(({ type, field, code, functions = [] }) => [
    ...faultsOf(`${type}.${field}`, code, scripts),
    ...functions.flatMap((step) => faultsOf(`${type}.${field} ${step.name}`, step.code, scripts)),
  ]);
};

/** @type {import('./part.mjs').Part} */
export const templates = {
  name: 'templates',
  covers: (found) => found.kind === 'valid',
  faults: async (_, { folder }) => unreadable(readReference(folder).resolvers),
};
