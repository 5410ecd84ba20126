/**
 * A web site with the forms of a case: pages by esbuild, and behind them the local AppSync with our resolvers. It
 * remembers every operation, and can be told to answer the next one with errors.
 */
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'graphql';
import { openApi } from '../appsync/api.mjs';
import { readOurs } from '../appsync/outputs.mjs';
import { openServer } from '../appsync/server.mjs';
import { openTables } from '../appsync/tables.mjs';
import { openEndpoint } from '../client/endpoint.mjs';
import { bundle } from './bundle.mjs';
import { layOut } from './layout.mjs';

const pages = fileURLToPath(new URL('pages/', import.meta.url));

const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Forms</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/stdin.css"></head><body><div id="root"></div><script type="module" src="/stdin.js"></script></body></html>`;

/** The page's own script and style. */
const bundlePage = async (root, found, files, react) => {
  const file = fs.readdirSync(pages).find((name) => path.parse(name).name === found.slug);
  const page = fs.readFileSync(path.join(pages, file), 'utf8');
  const shell = fs.readFileSync(path.join(pages, 'shell.tsx'), 'utf8');
  layOut(root, found.name, { ...files, [`page${path.extname(file)}`]: page, 'shell.tsx': shell });
  const built = await bundle({ root, entry: `import './${found.name}/page';`, react, platform: 'browser' });
  return Object.fromEntries(built.map((asset) => [`/${path.basename(asset.path)}`, asset.contents]));
};

const typeOf = { '.js': 'text/javascript', '.css': 'text/css' };

/**
 * @param {{ root: string, found: import('../cases.mjs').Case, files: Record<string, string>, react: 18 | 19 }} what
 */
export const openSite = async ({ root, found, files, react }) => {
  const assets = await bundlePage(root, found, files, react);
  const outputs = JSON.parse(files['amplify_outputs.json']);
  const { sdl, resolvers, tables } = readOurs(files);
  const dynamo = await openServer();
  const { tableOf } = await openTables(dynamo.client, tables);
  const api = openApi({ sdl, resolvers, defaultMode: outputs.data.default_authorization_type, dynamodb: dynamo.client, tableOf });
  const endpoint = await openEndpoint(api);
  const state = { operations: [], refusals: [], delay: 0 };

  const graphql = async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const { query, variables } = JSON.parse(body);
    const [operation] = parse(query).definitions;
    const field = operation.selectionSet.selections[0].name.value;
    state.operations.push({ kind: operation.operation, field, variables });
    const refusal = operation.operation === 'mutation' ? state.refusals.shift() : undefined;
    await new Promise((resolve) => { setTimeout(resolve, state.delay); });
    if (refusal) return response.setHeader('content-type', 'application/json').end(JSON.stringify({ data: { [field]: null }, errors: [{ message: refusal, path: [field] }] }));
    const { host, connection, 'content-length': length, 'accept-encoding': encoding, ...headers } = request.headers;
    const answer = await fetch(endpoint.url, { method: 'POST', headers, body });
    return response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  };
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://site');
    if (pathname === '/graphql') return graphql(request, response);
    if (pathname === '/') return response.setHeader('content-type', 'text/html').end(html);
    const asset = assets[pathname];
    if (!asset) return response.writeHead(404).end();
    return response.setHeader('content-type', typeOf[path.extname(pathname)]).end(asset);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    /** The operations since the last call. */
    taken: () => state.operations.splice(0),
    /** The next mutation is answered so. */
    refuse: (message) => state.refusals.push(message),
    /** Answers wait so many milliseconds. */
    slow: (milliseconds) => { state.delay = milliseconds; },
    /** What an operation answers, past the site. */
    ask: async (query, variables, identity) => {
      const { data, errors } = await api.execute({ query, variables, identity });
      if (errors.length > 0) throw new Error(errors[0].message);
      return Object.values(data)[0];
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      endpoint.close();
      await dynamo.close?.();
    },
  };
};
