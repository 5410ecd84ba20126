import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openApi } from '../../appsync/api.mjs';
import { apiKey, iamOther, userPool } from '../../appsync/identity.mjs';
import { openServer } from '../../appsync/server.mjs';
import { deliver } from '../../appsync/subscription.mjs';
import { openTables } from '../../appsync/tables.mjs';

const sdl = `
type Note @aws_cognito_user_pools @aws_iam {
  id: ID!
  text: String
  owner: String
  secret: String @aws_iam
  data: AWSJSON
}
type Query {
  getNote(id: ID!): Note @aws_cognito_user_pools @aws_iam
  notes: [Note!] @aws_cognito_user_pools(cognito_groups: ["Admins"])
  broken: String @aws_cognito_user_pools
  appended: String @aws_cognito_user_pools
  early: String @aws_cognito_user_pools
  ping(word: String): String @aws_cognito_user_pools
  info(note: ID): Note @aws_cognito_user_pools
}
type Mutation {
  createNote(id: ID!, text: String, data: AWSJSON): Note @aws_cognito_user_pools @aws_iam
  deleteNote(id: ID!): Note @aws_cognito_user_pools @aws_iam
}
type Subscription {
  onCreateNote: Note @aws_subscribe(mutations: ["createNote"]) @aws_cognito_user_pools
}
`;

const template = (request, response) => ({ runtime: 'VTL', request, response });
const script = (code) => ({ runtime: 'APPSYNC_JS', code });
const passOn = template('{}', '$util.toJson($ctx.prev.result)');

const resolvers = [
  {
    type: 'Mutation',
    field: 'createNote',
    kind: 'PIPELINE',
    code: passOn,
    functions: [
      {
        name: 'auth',
        dataSource: 'NONE_DS',
        code: template(
          `
          #set( $owner = $util.defaultIfNull($ctx.identity.sub, null) )
          #if( $util.isNull($owner) ) $util.unauthorized() #end
          $util.qr($ctx.args.put("owner", $owner))
          $util.toJson({ "payload": {} })`,
          '{}',
        ),
      },
      {
        name: 'data',
        dataSource: 'NoteTable',
        code: script(`
          import { util } from '@aws-appsync/utils';
          import * as ddb from '@aws-appsync/utils/dynamodb';
          export const request = ({ args: { id, ...item } }) => ddb.put({ key: { id }, item, condition: { id: { attributeExists: false } } });
          export const response = (ctx) => {
            if (ctx.error) util.error(ctx.error.message, ctx.error.type);
            return ctx.result;
          };`),
      },
    ],
  },
  {
    type: 'Query',
    field: 'getNote',
    kind: 'UNIT',
    dataSource: 'NoteTable',
    code: script(`
      import { get } from '@aws-appsync/utils/dynamodb';
      export const request = (ctx) => get({ key: { id: ctx.args.id } });
      export const response = (ctx) => ctx.result;`),
  },
  {
    type: 'Query',
    field: 'notes',
    kind: 'UNIT',
    dataSource: 'NoteTable',
    code: template(
      '{ "version": "2018-05-29", "operation": "Scan", "filter": null }',
      '$util.toJson($ctx.result.items)',
    ),
  },
  {
    type: 'Mutation',
    field: 'deleteNote',
    kind: 'UNIT',
    dataSource: 'NoteTable',
    code: script(`
      import { remove } from '@aws-appsync/utils/dynamodb';
      export const request = (ctx) => remove({ key: { id: ctx.args.id }, condition: { owner: { eq: ctx.identity.sub } } });
      export const response = (ctx) => ctx.error ? util.error(ctx.error.message, ctx.error.type) : ctx.result;`),
  },
  {
    type: 'Query',
    field: 'broken',
    kind: 'UNIT',
    dataSource: 'NONE_DS',
    code: script(
      `export const request = (ctx) => ({ payload: ctx.args.absent.deep }); export const response = () => 1;`,
    ),
  },
  {
    type: 'Query',
    field: 'appended',
    kind: 'UNIT',
    dataSource: 'NONE_DS',
    code: script(`
      export const request = () => ({ payload: 'kept' });
      export const response = (ctx) => { util.appendError('careful', 'Warned'); return ctx.result + ctx.outErrors.length; };`),
  },
  {
    type: 'Query',
    field: 'early',
    kind: 'PIPELINE',
    code: passOn,
    functions: [
      { name: 'first', dataSource: 'NONE_DS', code: template('#return("first")', '"response"') },
      {
        name: 'second',
        dataSource: 'NONE_DS',
        code: script(
          `export const request = (ctx) => runtime.earlyReturn(ctx.prev.result + ' second', { skipTo: 'END' }); export const response = () => 'no';`,
        ),
      },
      { name: 'third', dataSource: 'NONE_DS', code: template('{}', '"third"') },
    ],
  },
  {
    type: 'Query',
    field: 'info',
    kind: 'UNIT',
    dataSource: 'NONE_DS',
    code: script(`
      export const request = (ctx) => ({ payload: { id: '1', data: { ...ctx.info, env: ctx.env.AMPLIFY_ENV_NAME, header: ctx.request.headers.x } } });
      export const response = (ctx) => ctx.result;`),
  },
  {
    type: 'Query',
    field: 'ping',
    kind: 'UNIT',
    dataSource: 'PingLambda',
    code: script(`
      export const request = (ctx) => ({ operation: 'Invoke', payload: { word: ctx.args.word, missing: undefined } });
      export const response = (ctx) => ctx.error ? util.error(ctx.error.message, ctx.error.type) : ctx.result;`),
  },
  {
    type: 'Subscription',
    field: 'onCreateNote',
    kind: 'UNIT',
    dataSource: 'NONE_DS',
    code: script(`
      import { extensions, util } from '@aws-appsync/utils';
      export const request = () => ({ payload: null });
      export const response = (ctx) => {
        extensions.setSubscriptionFilter(util.transform.toSubscriptionFilter({ owner: { eq: ctx.identity.sub } }));
        return null;
      };`),
  },
];

const table = {
  KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
};
const ann = userPool({ sub: 'ann', username: 'ann' });
const bob = userPool({ sub: 'bob', username: 'bob', groups: ['Admins'] });

let server;
let tables;
let api;

before(async () => {
  server = await openServer();
  tables = await openTables(server.client, { Note: table });
  const ping = ({ word, ...rest }) => {
    if (word === 'fail') throw new Error('no');
    return `${word} ${Object.keys(rest).length}`;
  };
  api = openApi({
    sdl,
    resolvers,
    dynamodb: server.client,
    tableOf: tables.tableOf,
    defaultMode: 'API_KEY',
    lambdas: { PingLambda: ping },
  });
});

after(() => server.close());

const ask = (query, identity = ann) => api.execute({ query, identity });
const denied = (field, type, path = [field]) => ({
  message: `Not Authorized to access ${field} on type ${type}`,
  errorType: 'Unauthorized',
  path,
  data: null,
  errorInfo: null,
});

test('arguments that one function changes reach the next, in templates and in code', async () => {
  const { data, errors, roundTrips, requests } = await ask(
    'mutation { createNote(id: "1", text: "hi", data: "{\\"a\\": 1}") { id text owner data } }',
  );
  assert.deepEqual(errors, []);
  assert.deepEqual(data, { createNote: { id: '1', text: 'hi', owner: 'ann', data: '{"a":1}' } });
  assert.equal(roundTrips, 1);
  assert.deepEqual(
    requests.map(({ dataSource, kind }) => [dataSource, kind]),
    [
      ['NONE_DS', 'NONE'],
      ['NoteTable', 'DYNAMODB'],
    ],
  );
  assert.deepEqual(await tables.read('Note'), [{ id: '1', text: 'hi', owner: 'ann', data: { a: 1 } }]);
  assert.deepEqual((await ask('{ getNote(id: "1") { text } }')).data, { getNote: { text: 'hi' } });
});

test('a failed condition is an error, unless what was wished is so already', async () => {
  await tables.clear();
  await tables.fill('Note', [{ id: '1', owner: 'ann', text: 'a' }]);
  const again = await ask('mutation { createNote(id: "1", text: "b") { id } }');
  assert.equal(again.errors[0].errorType, 'DynamoDB:ConditionalCheckFailedException');
  assert.deepEqual(again.data, { createNote: null });
  assert.deepEqual((await ask('mutation { createNote(id: "1", text: "a") { id } }')).data, { createNote: { id: '1' } });
  const foreign = await ask('mutation { deleteNote(id: "1") { id } }', bob);
  assert.equal(foreign.errors[0].errorType, 'DynamoDB:ConditionalCheckFailedException');
  assert.deepEqual((await ask('mutation { deleteNote(id: "1") { id text } }')).data, {
    deleteNote: { id: '1', text: 'a' },
  });
  const absent = await ask('mutation { deleteNote(id: "1") { id } }');
  assert.deepEqual([absent.data, absent.errors], [{ deleteNote: null }, []]);
});

test('the first gate: modes and groups, of fields and of their types', async () => {
  await tables.clear();
  await tables.fill('Note', [{ id: '1', secret: 's' }]);
  assert.deepEqual((await ask('{ getNote(id: "1") { id } }', apiKey())).errors, [denied('getNote', 'Query')]);
  assert.deepEqual((await ask('{ notes { id } }')).errors, [denied('notes', 'Query')]);
  assert.deepEqual((await ask('{ notes { id } }', bob)).data, { notes: [{ id: '1' }] });
  const field = await ask('{ getNote(id: "1") { id secret } }');
  assert.deepEqual(field.errors, [denied('secret', 'Note', ['getNote', 'secret'])]);
  assert.deepEqual(field.data, { getNote: { id: '1', secret: null } });
  assert.deepEqual((await ask('{ getNote(id: "1") { secret } }', iamOther())).data, { getNote: { secret: 's' } });
});

test('errors of code, appended errors, early returns', async () => {
  const broken = await ask('{ broken }');
  assert.deepEqual(broken.data, { broken: null });
  assert.equal(broken.errors[0].errorType, 'Code');
  const appended = await ask('{ appended }');
  assert.deepEqual(appended.data, { appended: 'kept0' });
  assert.deepEqual(appended.errors, [
    { message: 'careful', errorType: 'Warned', path: ['appended'], data: null, errorInfo: null },
  ]);
  assert.deepEqual((await ask('{ early }')).data, { early: 'first second' });
});

test('the request is described: the field, its selection, variables, headers, the environment', async () => {
  const query =
    'query Q($id: ID) { again: info(note: $id) { id ...More ... on Note { own: owner } } } fragment More on Note { data text }';
  const { data } = await api.execute({ query, variables: { id: '7' }, identity: ann, headers: { x: 'y' } });
  assert.deepEqual(JSON.parse(data.again.data), {
    fieldName: 'info',
    parentTypeName: 'Query',
    variables: { id: '7' },
    selectionSetList: ['id', 'data', 'text', 'own'],
    selectionSetGraphQL: '{\n  id\n  ...More\n  ... on Note {\n    own: owner\n  }\n}',
    env: 'NONE',
    header: 'y',
  });
});

test('functions get JSON, and their errors come back', async () => {
  assert.deepEqual((await ask('{ ping(word: "a") }')).data, { ping: 'a 0' });
  const failed = await ask('{ ping(word: "fail") }');
  assert.deepEqual([failed.errors[0].message, failed.errors[0].errorType], ['no', 'Lambda:Unhandled']);
});

test('a subscription answers with the filter that its events pass', async () => {
  const { subscription } = await ask('subscription { onCreateNote { id owner } }');
  assert.deepEqual(subscription.filter, {
    filterGroup: [{ filters: [{ fieldName: 'owner', operator: 'eq', value: 'ann' }] }],
  });
  assert.equal(deliver({ id: '1', owner: 'ann' }, subscription), true);
  assert.equal(deliver({ id: '1', owner: 'bob' }, subscription), false);
  assert.equal(deliver({ id: '1' }, subscription), false);
});

test('what is not there is said, not passed over', async () => {
  const open = (resolver) =>
    openApi({
      sdl: 'type Query { a: String }',
      resolvers: [{ type: 'Query', field: 'a', kind: 'UNIT', dataSource: 'NONE_DS', ...resolver }],
      dynamodb: server.client,
      tableOf: () => undefined,
      defaultMode: 'API_KEY',
    });
  const run = (resolver) => open(resolver).execute({ query: '{ a }', identity: apiKey() });
  await assert.rejects(run({ code: template('$util.toJson($util.nonsense(1))', '{}') }), /\$util\.nonsense/);
  await assert.rejects(run({ code: template('#set($x = []) $x.nonsense()', '{}') }), /method 'nonsense' of a list/);
  await assert.rejects(
    run({ code: script('export const request = () => util.nonsense(); export const response = () => 1;') }),
    /util\.nonsense/,
  );
  await assert.rejects(run({ dataSource: 'Nowhere', code: template('{}', '{}') }), /no data source is named Nowhere/);
  await assert.rejects(
    run({
      code: script('import fs from "node:fs"; export const request = () => fs; export const response = () => 1;'),
    }),
    /node:fs/,
  );
  assert.throws(() => open({ field: 'b', code: template('{}', '{}') }), /Query\.b/);
});
