/** What handlers of conversations are sent, and what the published handler's own pieces make of it. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { getNamedType, isListType, isNonNullType, parse, validate } from 'graphql';
import { ofArguments, ourSchema, theirSchema } from './schemas.mjs';

const require = createRequire(import.meta.url);
/* The package exports its handler only as a whole. */
const runtime = fileURLToPath(new URL('../node_modules/@aws-amplify/ai-constructs/lib/conversation/runtime', import.meta.url));
const { GraphQlQueryFactory } = require(path.join(runtime, 'event-tools-provider/graphql_query_factory.js'));
const { ConversationMessageHistoryRetriever } = require(path.join(runtime, 'conversation_message_history_retriever.js'));

const isList = (type) => isListType(isNonNullType(type) ? type.ofType : type);

/** The reference forgets lists of arguments. */
const mendedTypes = (types, field) => Object.fromEntries(Object.entries(types).map(([name, text]) => {
  const { type } = field.args.find((argument) => argument.name === name);
  assert.equal(text, `${getNamedType(type)}${isNonNullType(type) ? '!' : ''}`);
  return [name, isList(type) ? String(type) : text];
}));

const toolOf = (tool, schema, ofOne, typesOf) => {
  const { graphqlRequestInputDescriptor: asked, inputSchema, ...named } = tool;
  const field = schema.getQueryType().getFields()[asked.queryName];
  return {
    ...named,
    inputSchema: { ...inputSchema, json: ofArguments(inputSchema.json, field, ofOne) },
    graphqlRequestInputDescriptor: { ...asked, propertyTypes: typesOf(asked.propertyTypes, field) },
  };
};

const eventOf = (event, schema, ofOne, typesOf) => {
  const { 'x-amz-user-agent': agent, ...headers } = event.request.headers;
  const { dataTools, ...tools } = event.toolsConfiguration;
  return {
    ...event,
    request: { ...event.request, headers, isKnown: agent.length > 0 },
    toolsConfiguration: { ...tools, ...(dataTools && { dataTools: dataTools.map((tool) => toolOf(tool, schema, ofOne, typesOf)) }) },
  };
};

/** An event of ours, to be compared. */
export const ourEvent = (event, schema) => eventOf(event, schema, ourSchema, (types) => types);

/** One of the reference's, to be compared: mended where it differs from ours on purpose. Dollar signs are lost in it. */
export const theirEvent = (event, schema, { systemPrompt, tools = [] }) => {
  const mended = eventOf(event, schema, theirSchema, mendedTypes);
  if (systemPrompt.includes('$')) mended.modelConfiguration.systemPrompt = systemPrompt;
  mended.toolsConfiguration.dataTools?.forEach((tool, at) => {
    if (tools[at].description.includes('$')) tool.description = tools[at].description;
  });
  return mended;
};

/** Faults of the queries that the handler would send for an event's tools. */
export const faultsOfTools = ({ toolsConfiguration: { dataTools = [] } }, schema) =>
  dataTools.flatMap((tool) =>
    validate(schema, parse(new GraphQlQueryFactory().createQuery(tool))).map(({ message }) => `the query of the tool ${tool.name}: ${message}`));

/** What the handler takes for the history of a turn, read through `execute`; it stumbles over messages without content. */
export const historyOf = (event, execute) =>
  new ConversationMessageHistoryRetriever(event, { executeGraphql: execute }).getMessageHistory().catch(({ message }) => message);
