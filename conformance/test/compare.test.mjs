/** Proves that the comparison can fail: one mutation for each kind of fact, and the fact that it must raise. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareSdl } from '../sdl/compare.mjs';

const reference = `
interface Named { name: String }
type Todo implements Named @aws_iam @aws_cognito_user_pools {
  id: ID!
  name: String
  tags: [String!]
}
enum Status { open done }
union Found = Todo | Query
scalar Weight
directive @mark(colour: String) on OBJECT
input CreateTodoInput { name: String = "new" id: ID }
type Query {
  getTodo(id: ID!): Todo @aws_cognito_user_pools(cognito_groups: ["A", "B"]) @aws_iam
}
type Subscription {
  onTodo(owner: String): Todo @aws_subscribe(mutations: ["createTodo", "updateTodo"])
}
schema { query: Query }
`;

/** What is replaced, by what, and the facts to be reported. */
const mutations = {
  'a type is missing': ['scalar Weight', '', ['Weight: missing']],
  'a type is extra': ['scalar Weight', 'scalar Weight scalar Height', ['Height: extra']],
  'a type comes twice': ['scalar Weight', 'scalar Weight scalar Weight', ['Weight: 2 times, reference 1']],
  'a type is of another kind': ['enum Status { open done }', 'scalar Status', [
    'Status: kind scalar, reference enum', 'Status.open: missing', 'Status.done: missing']],
  'an interface is not implemented': ['implements Named ', '', ['Todo: implements Named: missing']],
  'a field is missing': ['  tags: [String!]\n', '', ['Todo.tags: missing']],
  'a field is extra': ['id: ID!\n', 'id: ID!\n  colour: String\n', ['Todo.colour: extra']],
  'a field comes twice': ['id: ID!\n', 'id: ID!\n  id: ID!\n', ['Todo.id: 2 times, reference 1']],
  'a field is of another type': ['tags: [String!]', 'tags: [String]!', ['Todo.tags: type [String]!, reference [String!]']],
  'an argument is missing': ['(owner: String)', '', ['Subscription.onTodo(owner): missing']],
  'an argument is extra': ['(id: ID!)', '(id: ID!, limit: Int)', ['Query.getTodo(limit): extra']],
  'an argument is of another type': ['(id: ID!)', '(id: ID)', ['Query.getTodo(id): type ID, reference ID!']],
  'a default is missing': [' = "new"', '', ['CreateTodoInput.name: default none, reference "new"']],
  'a default is another': ['"new"', '"old"', ['CreateTodoInput.name: default "old", reference "new"']],
  'an input field is missing': [' id: ID }', ' }', ['CreateTodoInput.id: missing']],
  'an enum value is missing': ['open done', 'open', ['Status.done: missing']],
  'a union member is extra': ['Todo | Query', 'Todo | Query | Subscription', ['Found: member Subscription: extra']],
  'a directive of a type is missing': ['Named @aws_iam', 'Named', ['Todo: directive @aws_iam: missing']],
  'a directive of a field is extra': ['name: String\n', 'name: String @aws_oidc\n', ['Todo.name: directive @aws_oidc: extra']],
  'a directive comes twice': ['["A", "B"]) @aws_iam', '["A", "B"]) @aws_iam @aws_iam', [
    'Query.getTodo: directive @aws_iam: 2 times, reference 1']],
  'a directive has another argument': ['["A", "B"]', '["A"]', [
    'Query.getTodo: directive @aws_cognito_user_pools(cognito_groups: ["A", "B"]): missing',
    'Query.getTodo: directive @aws_cognito_user_pools(cognito_groups: ["A"]): extra']],
  'a list of mutations is in another order': ['["createTodo", "updateTodo"]', '["updateTodo", "createTodo"]', [
    'Subscription.onTodo: directive @aws_subscribe(mutations: ["createTodo", "updateTodo"]): missing',
    'Subscription.onTodo: directive @aws_subscribe(mutations: ["updateTodo", "createTodo"]): extra']],
  'an argument of a directive definition is missing': ['(colour: String)', '', ['mark(colour): missing']],
  'a root operation is missing': ['query: Query }', 'query: Query mutation: Todo }', ['schema: mutation: extra']],
};

for (const [name, [from, to, facts]] of Object.entries(mutations)) {
  test(name, () => {
    const mutated = reference.replace(from, to);
    assert.notEqual(mutated, reference);
    assert.deepEqual(compareSdl(mutated, reference), facts);
  });
}

test('a schema equals itself, in any order of definitions, fields, directives and groups', () => {
  const shuffled = reference
    .replace('scalar Weight', '').concat('scalar Weight')
    .replace('  id: ID!\n  name: String\n', '  name: String\n  id: ID!\n')
    .replace('@aws_iam @aws_cognito_user_pools {', '@aws_cognito_user_pools @aws_iam {')
    .replace('["A", "B"]', '["B", "A"]');
  assert.notEqual(shuffled, reference);
  assert.deepEqual(compareSdl(shuffled, reference), []);
});
