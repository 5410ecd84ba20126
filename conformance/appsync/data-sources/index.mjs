/**
 * Data sources by name. One takes a request object and answers a result, or an error beside it.
 *
 * @typedef {(request: object) => Promise<{ result: unknown, error?: { message: string, type: string } }>} DataSource
 */
import { dynamodb } from './dynamodb.mjs';
import { http } from './http.mjs';
import { lambda } from './lambda.mjs';
import { none } from './none.mjs';

/**
 * @param {{ client: object, tableOf: (name: string) => string | undefined, lambdas: Record<string, Function>, http: Record<string, Function> }} sources
 * @returns {(name: string) => { kind: string, send: DataSource }}
 */
export const openDataSources = ({ client, tableOf, lambdas, http: endpoints }) => {
  const open = (name) => {
    if (name === 'NONE_DS') return { kind: 'NONE', send: none() };
    const table = tableOf(name);
    if (table !== undefined) return { kind: 'DYNAMODB', send: dynamodb(client, table) };
    if (lambdas[name]) return { kind: 'LAMBDA', send: lambda(lambdas[name]) };
    if (endpoints[name]) return { kind: 'HTTP', send: http(endpoints[name]) };
    throw new Error(`no data source is named ${name}`);
  };
  const opened = new Map();
  return (name) => {
    if (!opened.has(name)) opened.set(name, open(name));
    return opened.get(name);
  };
};
