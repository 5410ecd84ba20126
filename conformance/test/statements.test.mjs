/** Proves that the comparison of statements can fail. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareStatements } from '../statements.mjs';

const document = `
query GetTodo($id: ID!, $at: [Int]) { getTodo(id: $id, at: $at) { id ... on Todo { list { name } } } }
`;

test('equal statements have no faults, whatever their order and layout', () => {
  const shuffled = `query GetTodo($at: [Int], $id: ID!) {
    getTodo(at: $at, id: $id) { ... on Todo { list { name } } id }
  }`;
  assert.deepEqual(compareStatements({ getTodo: shuffled }, { getTodo: document }), []);
});

test('a statement more or less is told', () => {
  assert.deepEqual(compareStatements({}, { getTodo: document }), ['getTodo: missing']);
  assert.deepEqual(compareStatements({ getTodo: document }, {}), ['getTodo: extra']);
});

/** What is replaced, by what, and the fact that must differ. */
const mutations = {
  'another kind of operation': ['query', 'mutation', 'operation'],
  'another name': ['GetTodo', 'Todo', 'operation'],
  'another type of a variable': ['ID!', 'ID', 'variables'],
  'a variable that is missing': [', $at: [Int]', '', 'variables'],
  'an argument that is missing': [', at: $at', '', 'selection'],
  'another root field': ['getTodo', 'todo', 'selection'],
  'a field that is missing': [' id ...', ' ...', 'selection'],
  'a field more': ['name', 'name length', 'selection'],
  'a field elsewhere': ['{ id ... on Todo { list { name } } }', '{ ... on Todo { id list { name } } }', 'selection'],
  'another type of a fragment': ['on Todo', 'on List', 'selection'],
};

for (const [name, [from, to, fact]] of Object.entries(mutations)) {
  test(`${name} is told`, () => {
    const mutated = document.replace(from, to);
    assert.notEqual(mutated, document);
    const [fault, ...more] = compareStatements({ getTodo: mutated }, { getTodo: document });
    assert.match(fault, new RegExp(`^getTodo: ${fact} `));
    assert.deepEqual(more, []);
  });
}
