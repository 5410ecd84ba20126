/**
 * AppSync's front door over a local API: GraphQL over HTTP, and subscriptions by its real-time protocol over WebSocket.
 */
import { EventEmitter, once } from 'node:events';
import http from 'node:http';
import { parse } from 'graphql';
import { WebSocketServer } from 'ws';
import { apiKey, userPool } from '../appsync/identity.mjs';
import { deliver } from '../appsync/subscription.mjs';

/** The key of the API. */
export const key = 'da2-local';

/** A token of the user pool; nobody checks its signature here. */
export const tokenOf = (claims) => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.`;

const claimsOf = (token) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

/** The caller whom headers name, or null. */
const callerOf = (headers) => {
  if (headers['x-api-key'] === key) return apiKey();
  const token = headers.Authorization ?? headers.authorization;
  if (!token) return null;
  const { sub, username, 'cognito:groups': groups, ...claims } = claimsOf(token);
  return userPool({ sub, username, groups, claims });
};

const unauthorized = {
  errors: [{ errorType: 'UnauthorizedException', message: 'You are not authorized to make this call.' }],
};

/** An answer in AppSync's form, which has no empty list of errors. */
const answerOf = ({ data, errors }) => ({ data, ...(errors.length > 0 && { errors }) });

const rootFields = (query) => parse(query).definitions[0].selectionSet.selections;

const responseKey = (field) => (field.alias ?? field.name).value;

/** What a selection takes of a value; what the value does not hold is null. */
const selected = (selectionSet, value) => {
  if (!selectionSet || value === null || value === undefined) return value ?? null;
  if (Array.isArray(value)) return value.map((item) => selected(selectionSet, item));
  const entryOf = (field) => [responseKey(field), selected(field.selectionSet, value[field.name.value])];
  return Object.fromEntries(selectionSet.selections.map(entryOf));
};

/** The mutations that a field of `Subscription` listens to. */
const mutationsOf = (schema, field) => {
  const { astNode } = schema.getSubscriptionType().getFields()[field];
  const directive = astNode.directives.find((each) => each.name.value === 'aws_subscribe');
  return directive.arguments[0].value.values.map((value) => value.value);
};

/** Everybody who listens. */
const openSubscribers = (schema) => {
  const all = new Map();
  const added = new EventEmitter();
  let count = 0;
  return {
    count: () => count,
    untilCount: async (wanted) => {
      while (count < wanted) await once(added, 'added');
    },
    add: (id, socket, query, subscription) => {
      const [field] = rootFields(query);
      all.set(id, { socket, field, subscription, mutations: mutationsOf(schema, field.name.value) });
      count += 1;
      added.emit('added');
    },
    remove: (id) => all.delete(id),
    leave: (socket) => all.forEach((each, id) => each.socket === socket && all.delete(id)),
    /** Tells what a mutation answered. */
    publish: (query, data) => {
      for (const mutated of rootFields(query)) {
        const event = data?.[responseKey(mutated)] ?? null;
        for (const [id, { socket, field, subscription, mutations }] of all) {
          if (!mutations.includes(mutated.name.value) || !deliver(event, subscription)) continue;
          const payload = { data: { [responseKey(field)]: selected(field.selectionSet, event) } };
          socket.send(JSON.stringify({ id, type: 'data', payload }));
        }
      }
    },
  };
};

const bodyOf = async (request) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
};

/** One connection, which speaks the real-time protocol. */
const serve = (socket, api, subscribers) => {
  const send = (message) => socket.send(JSON.stringify(message));
  const start = async ({ id, payload }) => {
    const identity = callerOf(payload.extensions.authorization);
    const { query, variables } = JSON.parse(payload.data);
    const { errors, subscription } = identity ? await api.execute({ query, variables, identity }) : unauthorized;
    if (errors.length > 0) return send({ id, type: 'error', payload: { errors } });
    subscribers.add(id, socket, query, subscription);
    return send({ id, type: 'start_ack' });
  };
  const answers = {
    connection_init: () => send({ type: 'connection_ack', payload: { connectionTimeoutMs: 300000 } }),
    start,
    stop: ({ id }) => {
      subscribers.remove(id);
      send({ id, type: 'complete' });
    },
  };
  socket.on('message', (text) => {
    const message = JSON.parse(text);
    answers[message.type](message);
  });
  socket.on('close', () => subscribers.leave(socket));
};

/** @param {ReturnType<import('../appsync/api.mjs').openApi>} api */
export const openEndpoint = async (api) => {
  const subscribers = openSubscribers(api.schema);
  const server = http.createServer(async (request, response) => {
    const identity = callerOf(request.headers);
    const { query, variables } = await bodyOf(request);
    const operation = { query, variables, identity, headers: request.headers };
    const answer = identity ? answerOf(await api.execute(operation)) : unauthorized;
    if (parse(query).definitions[0].operation === 'mutation') subscribers.publish(query, answer.data);
    response.writeHead(identity ? 200 : 401, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  const sockets = new WebSocketServer({ server, path: '/graphql/realtime', handleProtocols: () => 'graphql-ws' });
  sockets.on('connection', (socket) => serve(socket, api, subscribers));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}/graphql`,
    /** `act`, to be called once it was subscribed `count` more times. */
    whenSubscribed: (act, count = 1) => {
      const wanted = subscribers.count() + count;
      return async () => {
        await subscribers.untilCount(wanted);
        await act();
      };
    },
    close: () => {
      sockets.clients.forEach((socket) => socket.terminate());
      sockets.close();
      server.closeAllConnections();
      server.close();
    },
  };
};
