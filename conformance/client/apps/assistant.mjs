/** An app on `valid/client/assistant`: a conversation whose handler answers in pieces, and a generation. */
import assert from 'node:assert/strict';
import { dataOf, nextOf } from '../expect.mjs';

const users = { ann: { sub: 'sub-ann', username: 'ann' }, bob: { sub: 'sub-bob', username: 'bob' } };

const recipe = { name: 'Soup', steps: ['cook', 'eat'], minutes: 20 };

/** What the handler says to a message, piece by piece. */
const pieces = [
  { contentBlockIndex: 0, contentBlockDeltaIndex: 0, contentBlockText: 'With ' },
  { contentBlockIndex: 0, contentBlockDeltaIndex: 1, contentBlockText: 'salt.' },
  { contentBlockIndex: 0, contentBlockDoneAtIndex: 1 },
  { contentBlockIndex: 0, stopReason: 'end_turn' },
];

/** What a conversation's handler does: it answers by the mutation that its event names, in the caller's name. */
const answer = async (url, event) => {
  const { name, inputTypeName, selectionSet } = event.responseMutation;
  const query = `mutation Answer($input: ${inputTypeName}!) { ${name}(input: $input) { ${selectionSet} } }`;
  for (const piece of pieces) {
    const input = {
      conversationId: event.conversationId, associatedUserMessageId: event.currentMessageId,
      accumulatedTurnContent: [{ text: 'With salt.' }], ...piece,
    };
    await fetch(url, {
      method: 'POST',
      headers: { authorization: event.request.headers.authorization },
      body: JSON.stringify({ query, variables: { input } }),
    });
  }
};

/** @type {import('../app.mjs').DataSources} */
export const dataSources = (url) => ({
  lambdas: {
    // The data source only starts it.
    ChatDefaultConversationHandlerLambdaDataSource: (event) => void setTimeout(() => answer(url(), event), 10),
  },
  http: {
    GenerationBedrockDataSourceCookDataSource: () => ({
      statusCode: 200,
      body: JSON.stringify({ output: { message: { content: [{ toolUse: { input: { value: recipe } } }] } } }),
    }),
  },
});

/** The stream of a conversation as an observable. */
const streamOf = (conversation) => ({ subscribe: ({ next, error }) => conversation.onStreamEvent({ next, error }) });

/** @type {import('../app.mjs').Steps} */
export const steps = {
  'a generation answers its type': async ({ client, as }) => {
    as(users.ann);
    assert.deepEqual(dataOf(await client.generations.cook({ ingredients: ['leek'], vegan: true })), recipe);
  },

  'a conversation is created, found, listed and renamed': async ({ client }) => {
    const chat = dataOf(await client.conversations.chat.create({ name: 'dinner', metadata: { table: 4 } }));
    assert.equal(chat.name, 'dinner');
    assert.equal(dataOf(await client.conversations.chat.get({ id: chat.id })).name, 'dinner');
    assert.equal(dataOf(await client.conversations.chat.update({ id: chat.id, name: 'supper' })).name, 'supper');
    assert.deepEqual(dataOf(await client.conversations.chat.list()).map((each) => each.id), [chat.id]);
  },

  'a message is answered piece by piece': async ({ client, whenSubscribed }) => {
    const [chat] = dataOf(await client.conversations.chat.list());
    const events = [];
    await nextOf(streamOf(chat), whenSubscribed(async () => {
      const message = dataOf(await chat.sendMessage({ content: [{ text: 'How?' }], aiContext: { mood: 'hungry' } }));
      assert.deepEqual([message.role, message.content[0].text], ['user', 'How?']);
    }), (event) => events.push(event) === pieces.length);
    const said = events.map((event) => event.text ?? event.stopReason ?? event.contentBlockDoneAtIndex);
    assert.deepEqual(said, ['With ', 'salt.', 1, 'end_turn']);
    assert.ok(events.every((event) => event.conversationId === chat.id));
  },

  'messages are listed in order': async ({ client }) => {
    const [chat] = dataOf(await client.conversations.chat.list());
    const messages = dataOf(await chat.listMessages());
    const said = messages.map(({ role, content }) => [role, content[0].text]);
    assert.deepEqual(said, [['user', 'How?'], ['assistant', 'With salt.']]);
  },

  'strangers get neither conversation nor messages': async ({ client, as }) => {
    const [chat] = dataOf(await client.conversations.chat.list());
    as(users.bob);
    assert.deepEqual(dataOf(await client.conversations.chat.list()), []);
    const { errors } = await chat.sendMessage('Me too');
    assert.ok(errors.length > 0);
    as(users.ann);
  },

  'a conversation is deleted': async ({ client }) => {
    const [chat] = dataOf(await client.conversations.chat.list());
    assert.equal(dataOf(await client.conversations.chat.delete({ id: chat.id })).id, chat.id);
    assert.deepEqual(dataOf(await client.conversations.chat.list()), []);
  },
};
