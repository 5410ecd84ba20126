import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildSchema } from 'graphql';
import { operationsOf } from '../sql/operations.mjs';
import { compareAnswers } from '../sql-payloads.mjs';

const sent = (operationName, payload = {}) => ({ kind: 'LAMBDA', field: 'Mutation.updatePost', request: { payload: { operationName, ...payload } } });
const answer = (parts = {}) => ({ data: null, errors: [], subscription: null, requests: [], ...parts });
const factsOf = (own, reference) => compareAnswers(answer(own), answer(reference)).map((fault) => fault.split(' ')[0]);

test('everything that differs is a fault', () => {
  assert.deepEqual(factsOf({ requests: [sent('a', { args: { x: 1, y: 2 } })] }, { requests: [sent('a', { args: { y: 2, x: 1 } })] }), []);
  assert.deepEqual(factsOf({ requests: [sent('a', { args: { x: null } })] }, { requests: [sent('a', { args: {} })] }), ['payloads']);
  assert.deepEqual(factsOf({ requests: [sent('a'), sent('a')] }, { requests: [sent('a')] }), ['payloads']);
  assert.deepEqual(factsOf({ data: { post: null } }, { data: null }), ['data']);
  assert.deepEqual(factsOf({ errors: [{ message: 'm', errorType: 'Unauthorized', path: ['a'] }] }, {}), ['errors']);
  const filter = (...groups) => ({ filter: { filterGroup: groups } });
  assert.deepEqual(factsOf({ subscription: filter({ a: 1 }, { b: 1 }) }, { subscription: filter({ b: 1 }, { a: 1 }) }), []);
  assert.deepEqual(factsOf({ subscription: { filter: null } }, { subscription: filter({ a: 1 }) }), ['subscription']);
  assert.deepEqual(factsOf({ subscription: { filter: null } }, { subscription: null }), ['subscription']);
});

test('ours may leave out the read before a write, and nothing else', () => {
  const read = sent('GET_EXISTING_RECORD');
  const write = sent('updatePost');
  assert.deepEqual(factsOf({ requests: [write] }, { requests: [read, write] }), []);
  assert.deepEqual(factsOf({ requests: [read, write] }, { requests: [write] }), ['payloads']);
  assert.deepEqual(factsOf({ requests: [read] }, { requests: [read, write] }), ['payloads']);
});

test('every argument and every field of an input is asked for', () => {
  const schema = buildSchema(`
    scalar AWSJSON
    type Post { id: ID!, text: String, author: Author }
    type Author { name: String, posts: [Post] }
    input PostInput { id: ID!, text: String, data: AWSJSON }
    type Query { getPost(id: ID!): Post, other: String }
    type Mutation { createPost(input: PostInput!, limit: Int): Post }`);
  const operations = operationsOf(schema, (_, field) => field !== 'other', 'word');
  assert.deepEqual(operations.filter(({ query }) => query.startsWith('query')).map(({ variables }) => variables), [{ id: 'word' }]);
  assert.equal(operations[0].query, 'query($id: ID!) { getPost(id: $id) { id text author { name } } }');
  const inputs = operations.filter(({ query }) => query.startsWith('mutation')).map(({ variables }) => variables);
  assert.deepEqual(inputs.slice(0, 3), [{ input: { id: 'word' } }, { input: { id: 'word', text: 'word' } }, { input: { id: 'word', text: null } }]);
  assert.deepEqual(inputs.slice(-2), [{ input: { id: 'word' }, limit: 2 }, { input: { id: 'word' }, limit: null }]);
});
