/**
 * Texts of a schema come out of an executed resolver as they are, whatever they hold. The reference refuses or garbles
 * most of them, so there is nothing to compare with.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { openApi } from '../appsync/api.mjs';
import * as callers from '../appsync/identity.mjs';
import { readOurs } from '../appsync/outputs.mjs';
import { openServer } from '../appsync/server.mjs';
import { openTables } from '../appsync/tables.mjs';
import { build } from '../build.mjs';

const hostile = 'it\'s ${ctx} `b` #set($a = 1) */ // </script> <!-- \u2028\u2029 \u0007 😀 say "hi" \\ and\nso on';

/** As a directive of the generated schema needs it, which users write. */
const inDirective = JSON.stringify(JSON.stringify(hostile).slice(1, -1));

const source = `import { a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Note: a
    .model({
      text: a.string().default(${inDirective}),
      title: a.string().validate((v) => v.startsWith(${inDirective}, ${JSON.stringify(hostile)})),
      rank: a.integer().validate((v) => v.gt(3, ${JSON.stringify(hostile)})),
      team: a.string(),
    })
    .authorization((allow) => [allow.group(${inDirective}), allow.groupDefinedIn('team').withClaimIn(${inDirective})]),
});
export const data = defineData({ schema });
`;

const withApi = async (use) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'strings-'));
  const file = path.join(folder, 'resource.ts');
  fs.writeFileSync(file, source);
  const files = await build('sdl,resolvers,tables', file);
  assert.notEqual(files, null, 'the schema has errors');
  const server = await openServer();
  try {
    const outputs = readOurs(files);
    const tables = await openTables(server.client, outputs.tables);
    const api = openApi({ ...outputs, dynamodb: server.client, tableOf: tables.tableOf, defaultMode: 'AMAZON_COGNITO_USER_POOLS' });
    await use((query, identity) => api.execute({ query, identity }), tables);
  } finally {
    await server.close();
    fs.rmSync(folder, { recursive: true });
  }
};

const create = (input) => `mutation { createNote(input: ${input}) { text team } }`;

test('hostile texts of a schema come out unchanged', () => withApi(async (execute, tables) => {
  const member = callers.userPool({ groups: [hostile] });

  const made = await execute(create('{ id: "1" }'), member);
  assert.deepEqual(made.errors, []);
  assert.equal(made.data.createNote.text, hostile, 'the default value');
  assert.equal((await tables.read('Note'))[0].text, hostile, 'the default value as stored');

  const stranger = await execute(create('{ id: "2" }'), callers.userPool({ groups: ['others'] }));
  assert.equal(stranger.errors[0].errorType, 'Unauthorized', 'the group');

  const short = await execute(create('{ id: "3", rank: 1 }'), member);
  assert.equal(short.errors[0].message, hostile, 'the message of a validator');

  const other = await execute(create('{ id: "4", title: "no" }'), member);
  assert.equal(other.errors[0].message, hostile, 'the message of a validator');
  const fitting = await execute(create(`{ id: "5", title: ${JSON.stringify(hostile)} }`), member);
  assert.deepEqual(fitting.errors, [], 'the text of a validator');

  const claimed = callers.userPool({ claims: { [hostile]: ['red'] } });
  const shared = await execute(create('{ id: "6", team: "red" }'), claimed);
  assert.deepEqual(shared.errors, [], 'the name of a claim');
}));
