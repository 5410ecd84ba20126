/**
 * A process that is an app: it configures the real `aws-amplify` client with our amplify_outputs.json and goes through
 * the steps of `apps/<name>.mjs`. The client is one for the whole process and keeps timers, hence the process. Standard
 * input: JSON of `name`, `side` (`ours` or `reference`: whose resolvers answer), `files` (our output by path) and
 * `folder` (the reference's). Standard output: JSON of the faults.
 *
 * @typedef {object} App
 * @property {object} client
 * @property {object} models   the client's
 * @property {Record<string, string>} statements   our queries
 * @property {(user: object) => void} as   signs a user in, by the claims of the token
 * @property {(act: () => unknown, count?: number) => () => Promise<void>} whenSubscribed
 *
 * By name, in order; a step that finds something else than it expects throws.
 * @typedef {Record<string, (app: App) => Promise<void>>} Steps
 *
 * What the API calls, given the API's own place.
 * @typedef {(url: () => string) => { lambdas?: object, http?: object }} DataSources
 */
import fs from 'node:fs';
import { json } from 'node:stream/consumers';
import { Amplify } from 'aws-amplify';
import { generateClient } from 'aws-amplify/data';
import WebSocket from 'ws';
import { openApi } from '../appsync/api.mjs';
import { region } from '../appsync/deployment.mjs';
import { readOurs, readReference } from '../appsync/outputs.mjs';
import { openServer } from '../appsync/server.mjs';
import { openTables } from '../appsync/tables.mjs';
import { key, openEndpoint, tokenOf } from './endpoint.mjs';

const { name, side, files, folder } = await json(process.stdin);
/** @type {{ steps: Steps, dataSources: DataSources }} */
const { steps, dataSources } = await import(`./apps/${name}.mjs`);

/** The client always asks for TLS, which the local endpoint has not. */
globalThis.WebSocket = class extends WebSocket {
  constructor(url, protocols) {
    super(String(url).replace('wss://', 'ws://'), protocols);
  }
};

const outputs = JSON.parse(files['amplify_outputs.json']);
const { sdl, resolvers, tables } = side === 'ours' ? readOurs(files) : readReference(folder);
const server = await openServer();
const { tableOf } = await openTables(server.client, tables);
const defaultMode = outputs.data.default_authorization_type;
const sources = dataSources(() => endpoint.url);
const api = openApi({ sdl, resolvers, defaultMode, dynamodb: server.client, tableOf, ...sources });
const endpoint = await openEndpoint(api);

/** What the options of the command line fill in. */
Object.assign(outputs.data, { url: endpoint.url, aws_region: region, ...(outputs.data.api_key && { api_key: key }) });

let claims = {};
const getTokens = async () => ({ accessToken: { payload: claims, toString: () => tokenOf(claims) } });
Amplify.configure(outputs, { Auth: { tokenProvider: { getTokens } } });

const statements = await import(`data:text/javascript,${encodeURIComponent(files['client/queries.ts'] ?? '')}`);
const client = generateClient();
const app = {
  client,
  models: client.models,
  statements,
  as: (user) => { claims = user; },
  whenSubscribed: endpoint.whenSubscribed,
};

const faults = [];
for (const [title, step] of Object.entries(steps)) {
  try {
    await step(app);
  } catch (error) {
    faults.push(`${side}: ${title}: ${error.message.split('\n').filter(Boolean).slice(0, 6).join(' ')}`);
  }
}
fs.writeSync(1, JSON.stringify(faults));
process.exit(0);
