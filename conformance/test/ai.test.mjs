/** The part `ai` finds what is broken in our resolvers. The resolvers as they are stand for the reference's. */
import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { compareConversation } from '../ai/conversations.mjs';
import { compareGeneration } from '../ai/generations.mjs';
import { openSide } from '../ai/sides.mjs';
import { readOurs } from '../appsync/outputs.mjs';
import { build } from '../build.mjs';
import { root } from '../cases.mjs';

const mode = 'AMAZON_COGNITO_USER_POOLS';
const conversation = { name: 'chat', systemPrompt: 'You are a helpful assistant', rules: [], tools: [{ description: 'Gets the weather for a given city' }] };
const generation = { name: 'generateRecipe', systemPrompt: 'You are a helpful assistant that generates recipes.', rules: [{ allow: 'private' }] };

/** What is found when the code of ours has `from` replaced by `to` in each of `breaks`. */
const faultsOf = async (name, compare, breaks) => {
  const files = await build('sdl,resolvers,tables', path.join(root, 'testdata/valid/docs', name));
  const broken = { ...files };
  for (const { file, from, to } of breaks) {
    assert.ok(broken[`resolvers/${file}.js`]?.includes(from), `${file} has no ${from}`);
    broken[`resolvers/${file}.js`] = broken[`resolvers/${file}.js`].replace(from, () => to);
  }
  const [ours, theirs] = [await openSide(readOurs(broken), mode), await openSide(readOurs(files), mode)];
  try {
    return await compare({ ours, theirs });
  } finally {
    await ours.close();
    await theirs.close();
  }
};

const finds = async (name, compare, breaks) => {
  const intended = await faultsOf(name, compare, []);
  const found = (await faultsOf(name, compare, breaks)).filter((fault) => !intended.includes(fault));
  for (const { file, from, fault } of breaks) {
    assert.ok(found.some((text) => fault.test(text)), `nothing found of ${file}: ${from}\n${found.slice(0, 20).join('\n')}`);
  }
};

test('what a user may not do, and what is stored', () => finds('query_tool.ts', (sides) => compareConversation(conversation, sides), [
  { file: 'Mutation.chat.session', from: '[ownedByCaller(ctx)]', to: '[{ id: { attributeExists: true } }]', fault: /bob says to ann.*errors/ },
  { file: 'Mutation.chat.message', from: ', owner: ctx.identity.claims.sub', to: '', fault: /ann says: ConversationMessageChat.*owner/ },
  { file: 'Mutation.createAssistantResponseStreamChat.message', from: 'if_not_exists(#createdAt, :now)', to: ':now', fault: /a second piece: .*createdAt/ },
  { file: 'Mutation.createAssistantResponseChat.message', from: "role: 'assistant'", to: "role: 'user'", fault: /a whole answer.*role/ },
]));

test('what the handler is sent, and who hears of its answers', () => finds('query_tool.ts', (sides) => compareConversation(conversation, sides), [
  { file: 'Mutation.chat.handler', from: 'authorization: ctx.request.headers.authorization,', to: '', fault: /event.*authorization/ },
  { file: 'Mutation.chat.handler', from: "city: 'String'", to: "city: 'String!'", fault: /event.*propertyTypes/ },
  { file: 'Mutation.chat.handler', from: "systemPrompt: 'You", to: "systemPrompt: 'Not You", fault: /event.*systemPrompt/ },
  { file: 'Mutation.chat.handler', from: "'<AMPLIFY_DATA_GRAPHQL_ENDPOINT>'", to: "'https://example.com'", fault: /event.*graphqlApiEndpoint/ },
  { file: 'Mutation.createAssistantResponseStreamChat.message', from: 'p: padding(),', to: '', fault: /a first piece.*\.p:/ },
  { file: 'Subscription.onCreateAssistantResponseChat', from: ', and: [inOne]', to: '', fault: /a first piece: told/ },
  { file: 'Query.listConversationMessageChats', from: '.reverse()', to: '', fault: /lists messages.*items/ },
  { file: 'Query.listConversationChats', from: 'scanIndexForward: false', to: 'scanIndexForward: true', fault: /ann lists.*items/ },
]));

test('who may ask Bedrock, and for what', () => finds('ai_routes.ts', (sides) => compareGeneration(generation, sides), [
  { file: 'Query.generateRecipe', from: "case 'User Pool Authorization'", to: "case 'API Key Authorization'", fault: /by user.*errors/ },
  { file: 'Query.generateRecipe', from: "toolChoice: { tool: { name: 'responseType' } },", to: '', fault: /request.*toolChoice/ },
  { file: 'Query.generateRecipe', from: "required: ['value']", to: 'required: []', fault: /request.*required/ },
  { file: 'Query.generateRecipe', from: "util.error('', refused);", to: '', fault: /too many requests.*errors/ },
  { file: 'Query.generateRecipe', from: "typeof value === 'string' ? JSON.parse(value) : value", to: 'value', fault: /a value as text/ },
]));
