/** Conversations: one after the other, what users, strangers and handlers do with two users' conversations. */
import { apiKey, iamAuthenticated, iamGuest, iamOther, userPool } from '../appsync/identity.mjs';
import { deliver } from '../appsync/subscription.mjs';
import { differences, seen, verdictOf } from './differ.mjs';
import { faultsOfTools, historyOf, ourEvent, theirEvent } from './events.mjs';
import { hostile, selectionOf } from './samples.mjs';

const ann = userPool({ sub: 'sub-ann', username: 'ann' });
const bob = userPool({ sub: 'sub-bob', username: 'bob' });
/** Ann by a token that has her name under its other name. */
const annById = userPool({ sub: 'sub-ann', claims: { username: undefined, 'cognito:username': 'ann' } });
const strangers = [['API key', apiKey()], ['principal', iamOther()], ['guest', iamGuest()], ['signed-in guest', iamAuthenticated()]];

const capitalize = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** Runs operations on both sides and collects what differs, in answers, events and tables. */
const openScript = (route, { ours, theirs }) => {
  const faults = [];
  const { schema } = ours;
  const models = [`Conversation${capitalize(route.name)}`, `ConversationMessage${capitalize(route.name)}`];
  const events = [];

  const compareEvents = (place, own, reference) => {
    const sent = ({ requests }) => requests.filter(({ kind }) => kind === 'LAMBDA').map(({ request }) => request);
    const [ownSent, theirSent] = [sent(own), sent(reference)];
    events.push(...ownSent.map(({ payload }) => payload));
    faults.push(...differences(
      ownSent.map(({ payload, ...request }) => ({ ...request, payload: ourEvent(payload, schema) })),
      theirSent.map(({ payload, ...request }) => ({ ...request, payload: theirEvent(payload, schema, route) })),
      `${place}: event`,
    ));
  };

  const compareTables = async (place) => {
    for (const model of models) {
      const [own, reference] = await Promise.all([ours, theirs].map(({ tables }) => tables.read(model)));
      faults.push(...differences(own, reference, `${place}: ${model}`));
    }
  };

  return {
    route,
    faults,
    events,
    schema,
    /** Both sides' answers; `instead` says what becomes of it where they differ on purpose. */
    run: async (name, identity, query, variables = {}, instead = undefined) => {
      const place = `${route.name}: ${name}`;
      const operation = { query, variables, identity, headers: { authorization: `token of ${identity.identity?.username}` } };
      const [own, reference] = await Promise.all([ours, theirs].map((side) => side.execute(operation)));
      if (instead) {
        faults.push(...differences({ ours: verdictOf(own), theirs: verdictOf(reference) }, instead, `${place}: outcome`));
        return { own, reference };
      }
      faults.push(...differences(seen(own), seen(reference), place));
      faults.push(...differences(own.subscription, reference.subscription, `${place}: subscription`));
      if (own.roundTrips > reference.roundTrips) faults.push(`${place}: ${own.roundTrips} calls, reference ${reference.roundTrips}`);
      compareEvents(place, own, reference);
      if (query.startsWith('mutation')) await compareTables(place);
      return { own, reference };
    },
  };
};

/** The texts of a route's operations. */
const operationsOf = (route, schema) => {
  const cap = capitalize(route.name);
  const fieldsOf = (root) => Object.values(root.getFields());
  const select = (root, name) => selectionOf(root.getFields()[name].type);
  const queries = schema.getQueryType();
  const mutations = schema.getMutationType();
  const subscriptions = schema.getSubscriptionType();
  const listOf = (model) => fieldsOf(queries).find((field) => String(field.type) === `Model${model}Connection`).name;
  const write = (name) => {
    const [input] = mutations.getFields()[name].args;
    return `mutation ($input: ${input.type}) { ${name}(input: $input) ${select(mutations, name)} }`;
  };
  const get = (name) => `query ($id: ID!) { ${name}(id: $id) ${select(queries, name)} }`;
  const list = (name) => {
    const filter = queries.getFields()[name].args.find((argument) => argument.name === 'filter').type;
    return `query ($filter: ${filter}, $limit: Int, $nextToken: String) {
      ${name}(filter: $filter, limit: $limit, nextToken: $nextToken) ${select(queries, name)} }`;
  };
  return {
    createSession: write(`createConversation${cap}`),
    updateSession: write(`updateConversation${cap}`),
    deleteSession: write(`deleteConversation${cap}`),
    getSession: get(`getConversation${cap}`),
    listSessions: list(listOf(`Conversation${cap}`)),
    createMessage: write(`createConversationMessage${cap}`),
    deleteMessage: write(`deleteConversationMessage${cap}`),
    getMessage: get(`getConversationMessage${cap}`),
    listMessages: list(listOf(`ConversationMessage${cap}`)),
    send: `mutation ($conversationId: ID!, $content: [AmplifyAIContentBlockInput], $aiContext: AWSJSON,
      $toolConfiguration: AmplifyAIToolConfigurationInput) { ${route.name}(conversationId: $conversationId,
      content: $content, aiContext: $aiContext, toolConfiguration: $toolConfiguration) ${select(mutations, route.name)} }`,
    respond: write(`createAssistantResponse${cap}`),
    stream: write(`createAssistantResponseStream${cap}`),
    listen: `subscription ($conversationId: ID) { onCreateAssistantResponse${cap}(conversationId: $conversationId)
      ${select(subscriptions, `onCreateAssistantResponse${cap}`)} }`,
    listenToMessages: `subscription { onCreateConversationMessage${cap} { id owner } }`,
  };
};

const only = ({ data }) => (data === null ? null : Object.values(data)[0]);

/** Sessions of both users, and what others may do with them. */
const sessions = async ({ run }, ops) => {
  await run('ann starts', ann, ops.createSession, { input: { id: 's-ann', name: hostile, metadata: '{"a":[1,null]}' } });
  await run('ann starts another', annById, ops.createSession, { input: { id: 's-ann-2' } });
  await run('ann starts one that is there', ann, ops.createSession, { input: { id: 's-ann' } });
  await run('bob starts', bob, ops.createSession, { input: { id: 's-bob', name: 'Bob' } });
  await run('somebody starts without an id', bob, ops.createSession, { input: {} });
  for (const [name, caller] of strangers) {
    await run(`${name} starts`, caller, ops.createSession, { input: { id: `s-${name}` } });
    await run(`${name} reads`, caller, ops.getSession, { id: 's-ann' });
    await run(`${name} lists`, caller, ops.listSessions);
  }
  for (const [name, caller] of [['ann', ann], ['ann by id', annById], ['bob', bob]]) {
    await run(`${name} reads`, caller, ops.getSession, { id: 's-ann' });
    await run(`${name} reads what is not there`, caller, ops.getSession, { id: 'none' });
    await run(`${name} lists`, caller, ops.listSessions);
    await run(`${name} lists by name`, caller, ops.listSessions, { filter: { name: { eq: hostile } } });
    await run(`${name} renames`, caller, ops.updateSession, { input: { id: 's-ann', name: `of ${name}` } });
  }
  const { own } = await run('ann lists one', ann, ops.listSessions, { limit: 1 });
  await run('ann lists the next', ann, ops.listSessions, { limit: 1, nextToken: only(own).nextToken });
  await run('bob deletes', bob, ops.deleteSession, { input: { id: 's-ann' } });
};

/** What users say, to their own conversations and to others'. */
const messages = async ({ run }, ops) => {
  const content = [{ text: hostile }];
  const tool = { toolSpec: { name: 'clientTool', description: hostile, inputSchema: { json: '{"type":"object","properties":{"a":{"type":"string"}}}' } } };
  const picture = { image: { format: 'png', source: { bytes: 'AAAA' } } };
  const said = [];
  const say = async (name, caller, variables) => {
    const { own } = await run(name, caller, ops.send, { content, ...variables });
    said.push(only(own)?.id);
  };
  await say('ann says', ann, { conversationId: 's-ann' });
  await say('ann says more', annById, {
    conversationId: 's-ann', content: [...content, picture], aiContext: '{"where":"here"}', toolConfiguration: { tools: [tool] },
  });
  await say('bob says', bob, { conversationId: 's-bob' });
  await say('ann says nothing', ann, { conversationId: 's-ann-2', content: null, aiContext: null, toolConfiguration: null });
  await run('bob says to ann', bob, ops.send, { conversationId: 's-ann', content });
  await run('ann says to nobody', ann, ops.send, { conversationId: 'none', content });
  for (const [name, caller] of strangers) {
    const instead = caller.mode === 'AWS_IAM' ? { theirs: 'Code', ours: 'Unauthorized' } : undefined;
    await run(`${name} says`, caller, ops.send, { conversationId: 's-ann', content }, instead);
  }
  return said;
};

/** Answers of handlers, at once and piece by piece, and who hears of the pieces. */
const answers = async (script, ops, [first, , ofBob]) => {
  const { run, faults, route } = script;
  const listeners = {};
  for (const [name, caller, of] of [
    ['ann', ann, { conversationId: 's-ann' }], ['ann by id', annById, { conversationId: 's-ann' }],
    ['ann elsewhere', ann, { conversationId: 's-ann-2' }], ['ann everywhere', ann, {}], ['ann nowhere', ann, { conversationId: null }],
    ['bob', bob, { conversationId: 's-bob' }], ['bob at ann', bob, { conversationId: 's-ann' }],
  ]) {
    const { own, reference } = await run(`${name} listens`, caller, ops.listen, of);
    listeners[name] = [own.subscription, reference.subscription];
  }
  for (const [name, caller] of strangers) await run(`${name} listens`, caller, ops.listen, { conversationId: 's-ann' });

  const tell = async (name, caller, piece, heard) => {
    const { own, reference } = await run(name, caller, ops.stream, { input: { conversationId: 's-ann', associatedUserMessageId: first, ...piece } });
    const told = [own, reference].map((answer, side) =>
      Object.keys(listeners).filter((listener) => deliver(only(answer), listeners[listener][side])));
    faults.push(...differences(told, [heard, heard], `${route.name}: ${name}: told`));
  };
  const toAnn = ['ann', 'ann by id', 'ann everywhere'];
  const so = (text) => ({ accumulatedTurnContent: [{ text }] });
  const use = { toolUseId: 'u1', name: 'clientTool' };
  await tell('a first piece', ann, { contentBlockIndex: 0, contentBlockDeltaIndex: 0, contentBlockText: 'He', ...so('He') }, toAnn);
  await tell('a second piece', annById, { contentBlockIndex: 0, contentBlockDeltaIndex: 1, contentBlockText: hostile, p: 'padded', ...so(`He${hostile}`) }, toAnn);
  await tell('the end of a block', ann, { contentBlockIndex: 0, contentBlockDoneAtIndex: 1, ...so(`He${hostile}`) }, toAnn);
  await tell('the use of a tool', ann, {
    contentBlockIndex: 1,
    contentBlockToolUse: JSON.stringify({ toolUse: { ...use, input: { a: hostile } } }),
    accumulatedTurnContent: [{ text: 'He' }, { toolUse: { ...use, input: '{"a":1}' } }],
  }, toAnn);
  await tell('the end', ann, { contentBlockIndex: 1, stopReason: 'end_turn', ...so('Hello') }, toAnn);
  await tell('a failure', ann, { errors: [{ errorType: 'ThrottlingException', message: hostile }] }, toAnn);
  await tell('a piece of bob for ann', bob, { contentBlockText: 'no', ...so('no') }, []);
  await tell('a failure of bob for ann', bob, { errors: [{ errorType: 'E', message: 'no' }] }, []);
  await tell('a piece for nobody', ann, { conversationId: 'none', contentBlockText: 'no', ...so('no') }, []);
  await tell('a piece of bob', bob, { conversationId: 's-bob', associatedUserMessageId: ofBob, contentBlockText: 'Hi', ...so('Hi') }, ['bob']);

  const whole = (name, caller, input, instead) => run(name, caller, ops.respond, { input: { content: [{ text: hostile }], ...input } }, instead);
  const noKey = 'DynamoDB:DynamoDbException';
  await whole('a whole answer', ann, { conversationId: 's-ann', associatedUserMessageId: 'm-1' });
  await whole('a whole answer of bob for ann', bob, { conversationId: 's-ann', associatedUserMessageId: 'm-1' });
  await whole('a whole answer to nobody', ann, { conversationId: 'none' });
  /* What DynamoDB says of a key that isn't given names the code's own placeholder. */
  await whole('a whole answer to nothing', ann, {}, { theirs: noKey, ours: noKey });
  for (const [name, caller] of strangers) {
    await whole(`a whole answer of ${name}`, caller, { conversationId: 's-ann' });
    await tell(`a piece of ${name}`, caller, { contentBlockText: 'no', ...so('no') }, []);
  }
};

/** What was said, as users and handlers read it. */
const history = async (script, ops, sides) => {
  const { run, faults, events, route } = script;
  const ofOne = { conversationId: { eq: 's-ann' } };
  for (const [name, caller] of [['ann', ann], ['ann by id', annById], ['bob', bob], ...strangers]) {
    await run(`${name} lists messages`, caller, ops.listMessages, { filter: ofOne });
    await run(`${name} lists all messages`, caller, ops.listMessages);
    await run(`${name} lists messages by role`, caller, ops.listMessages, { filter: { ...ofOne, role: { eq: 'user' } } });
    await run(`${name} reads a conversation's messages`, caller, ops.getSession, { id: 's-ann' });
  }
  let nextToken;
  for (const page of [1, 2, 3, 4]) {
    const { own } = await run(`page ${page} of messages`, ann, ops.listMessages, { filter: ofOne, limit: 1, nextToken });
    nextToken = only(own)?.nextToken;
  }
  for (const event of events) {
    const [own, reference] = await Promise.all([sides.ours, sides.theirs].map((side) =>
      historyOf(event, (request) => side.execute({ ...request, identity: event.request.headers.authorization.endsWith('bob') ? bob : ann }))));
    faults.push(...differences(own, reference, `${route.name}: history at ${event.currentMessageId}`));
    const isTold = Array.isArray(own) && own.some(({ role }) => role === 'user');
    if (event.conversationId === 's-ann' && !isTold) faults.push(`${route.name}: history at ${event.currentMessageId}: lacks what the user said`);
  }
};

/** Messages as records. */
const records = async ({ run, faults }, ops, [first]) => {
  const { own: { subscription } } = await run('ann listens to messages', ann, ops.listenToMessages);
  for (const [name, caller] of strangers) await run(`${name} listens to messages`, caller, ops.listenToMessages);
  const { own } = await run('ann stores a message', ann, ops.createMessage, { input: { id: 'm-ann', conversationId: 's-ann', role: 'user', content: [{ text: hostile }] } });
  if (!deliver(only(own), subscription)) faults.push('ann does not hear of her own message');
  const { own: ofBob } = await run('bob stores a message', bob, ops.createMessage, { input: { id: 'm-bob', conversationId: 's-bob' } });
  if (deliver(only(ofBob), subscription)) faults.push('ann hears of a message of bob');
  for (const [name, caller] of [['bob', bob], ['ann', ann], ...strangers]) {
    await run(`${name} reads a message`, caller, ops.getMessage, { id: first });
    await run(`${name} deletes a message`, caller, ops.deleteMessage, { input: { id: first } });
  }
  await run('ann deletes', ann, ops.deleteSession, { input: { id: 's-ann-2' } });
  await run('ann says to what is gone', ann, ops.send, { conversationId: 's-ann-2' });
};

/** Bob knows the id of a message of Ann, and answers it in a conversation of his own. */
const forgery = async ({ run }, ops, second) => {
  const answer = (conversationId, text) => ({ input: { conversationId, associatedUserMessageId: second, accumulatedTurnContent: [{ text }] } });
  await run('ann is answered', ann, ops.stream, answer('s-ann', 'true'));
  await run('bob writes over it', bob, ops.stream, answer('s-bob', 'false'), { theirs: 'ok', ours: 'ResourceNotFound' });
};

/**
 * @param {import('./truth.mjs').Route} route
 * @param {{ ours: import('./sides.mjs').Side, theirs: import('./sides.mjs').Side }} sides
 * @returns {Promise<string[]>}
 */
export const compareConversation = async (route, sides) => {
  const script = openScript(route, sides);
  const ops = operationsOf(route, script.schema);
  await sessions(script, ops);
  const said = await messages(script, ops);
  script.faults.push(...faultsOfTools(script.events[0], script.schema));
  await answers(script, ops, said);
  await history(script, ops, sides);
  await records(script, ops, said);
  await forgery(script, ops, said[1]);
  return script.faults;
};
