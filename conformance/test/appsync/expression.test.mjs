import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toExpression } from '../../appsync/util/expression.mjs';
import { toSubscriptionFilter } from '../../appsync/util/subscription-filter.mjs';
import { checkFilter, deliver } from '../../appsync/subscription.mjs';

test('the documented example of a filter', () => {
  assert.deepEqual(toExpression({ title: { beginsWith: 'far away' } }), {
    expression: '(begins_with(#title,:title_beginsWith))',
    expressionNames: { '#title': 'title' },
    expressionValues: { ':title_beginsWith': { S: 'far away' } },
  });
});

test('several operators of a field, and several fields, hold together', () => {
  const { expression, expressionValues } = toExpression({ a: { gt: 1, ne: 3 }, b: { between: ['x', 'y'] } });
  assert.equal(expression, '((#a > :a_gt) AND (#a <> :a_ne) AND (#b BETWEEN :b_between_1 AND :b_between_2))');
  assert.deepEqual(expressionValues, {
    ':a_gt': { N: 1 },
    ':a_ne': { N: 3 },
    ':b_between_1': { S: 'x' },
    ':b_between_2': { S: 'y' },
  });
});

test('and, or, not nest; their values have names of their own', () => {
  const { expression, expressionNames, expressionValues } = toExpression({
    or: [{ owner: { eq: 'a' } }, { owner: { eq: 'b' } }, {}],
    not: { and: [{ a: { contains: 'x' } }, { b: { notContains: 'y' } }] },
  });
  assert.equal(
    expression,
    '(((#owner = :or_0_owner_eq) OR (#owner = :or_1_owner_eq)) AND (NOT ((contains(#a,:not_0_and_0_a_contains)) AND (NOT contains(#b,:not_0_and_1_b_notContains)))))',
  );
  assert.deepEqual(expressionNames, { '#owner': 'owner', '#a': 'a', '#b': 'b' });
  assert.equal(Object.keys(expressionValues).length, 4);
});

test('attributes, types, sizes, lists, null', () => {
  const text = (filter) => toExpression(filter).expression;
  assert.equal(text({ id: { attributeExists: false } }), '(attribute_not_exists(#id))');
  assert.equal(text({ id: { attributeExists: true } }), '(attribute_exists(#id))');
  assert.equal(
    text({ a: { size: { ge: 2, between: [1, 2] } } }),
    '((size(#a) >= :a_size_ge) AND (size(#a) BETWEEN :a_size_between_1 AND :a_size_between_2))',
  );
  assert.equal(text({ a: { in: ['x', 'y'] } }), '(#a IN (:a_in_0, :a_in_1))');
  assert.deepEqual(toExpression({ a: { eq: null } }).expressionValues, { ':a_eq': { NULL: null } });
  assert.deepEqual(toExpression({ a: { attributeType: '_null' } }).expressionValues, {
    ':a_attributeType': { S: 'NULL' },
  });
});

test('nothing asked is no expression; an unknown operator is named', () => {
  for (const nothing of [null, {}, { a: {} }, { and: [] }, { or: [{}, { and: [{}] }] }, { not: {} }])
    assert.equal(toExpression(nothing).expression, '');
  assert.throws(() => toExpression({ a: { like: 'x' } }), /'like'/);
  assert.throws(() => toExpression({ a: 'x' }), /field 'a'/);
  assert.throws(() => toExpression({ a: { size: { eq: 1 } }, a_size: { eq: 2 } }), /two values named :a_size_eq/);
});

const groups = (filter, ...more) =>
  toSubscriptionFilter(filter, ...more).filterGroup.map(({ filters }) =>
    filters.map(({ fieldName, operator, value }) => `${fieldName} ${operator} ${value}`),
  );

test('subscription filters are multiplied out into groups', () => {
  assert.deepEqual(groups({ a: { eq: 1, ne: 2 }, b: { in: [3] } }), [['a eq 1', 'a ne 2', 'b in 3']]);
  assert.deepEqual(groups({ or: [{ a: { eq: 1 } }, { a: { eq: 2 } }], and: [{ c: { eq: 3 } }] }), [
    ['a eq 1', 'c eq 3'],
    ['a eq 2', 'c eq 3'],
  ]);
  assert.deepEqual(groups({ and: [{ or: [{ a: { eq: 1 } }, { b: { eq: 2 } }] }, { c: { eq: 3 } }] }), [
    ['a eq 1', 'c eq 3'],
    ['b eq 2', 'c eq 3'],
  ]);
  assert.deepEqual(groups({ a: { eq: 1 }, z: { eq: 9 } }, ['z']), [['a eq 1']]);
  assert.deepEqual(groups({ a: { eq: 1 } }, [], { b: { eq: 2 }, c: { eq: 3 } }), [
    ['a eq 1', 'b eq 2'],
    ['a eq 1', 'c eq 3'],
  ]);
  assert.deepEqual(toSubscriptionFilter({}), { filterGroup: [] });
  assert.throws(() => toSubscriptionFilter({ a: { attributeExists: true } }), /'attributeExists'/);
});

test('events pass a filter whose one group holds whole', () => {
  const told = (event, filter) => deliver(event, { args: {}, filter: toSubscriptionFilter(filter) });
  const event = { n: 5, s: 'hello', list: ['a', 'b'], flag: true, none: null, deep: { x: 1 } };
  const holding = [
    { n: { eq: 5 } },
    { n: { ne: 4 } },
    { n: { between: [5, 6] } },
    { n: { in: [4, 5] } },
    { n: { notIn: [1] } },
    { n: { gt: 4, le: 5 } },
    { s: { beginsWith: 'he' } },
    { s: { contains: 'll' } },
    { list: { contains: 'a' } },
    { list: { containsAny: ['z', 'b'] } },
    { list: { notContains: 'z' } },
    { flag: { eq: true } },
    { none: { ne: 1 } },
    { 'deep.x': { eq: 1 } },
  ];
  const failing = [
    { n: { eq: '5' } },
    { n: { lt: 5 } },
    { n: { ge: 6 } },
    { s: { beginsWith: 'lo' } },
    { list: { containsAny: [] } },
    { list: { contains: 'ab' } },
    { none: { eq: 1 } },
    { absent: { contains: 'x' } },
    { n: { notIn: [5] } },
    { s: { notContains: 'e' } },
  ];
  for (const filter of holding) assert.equal(told(event, filter), true, JSON.stringify(filter));
  for (const filter of failing) assert.equal(told(event, filter), false, JSON.stringify(filter));
  assert.equal(told(event, { or: [failing[0], holding[0]] }), true);
  assert.equal(told(event, { and: [failing[0], holding[0]] }), false);
  assert.equal(told(null, {}), false);
});

test('without a filter the arguments count', () => {
  const subscription = { args: { owner: 'ann', filter: null }, filter: null };
  assert.equal(deliver({ owner: 'ann' }, subscription), true);
  assert.equal(deliver({ owner: 'bob' }, subscription), false);
  assert.equal(deliver({}, subscription), false);
});

test('the limits of filters', () => {
  const of = (operator, value) => () =>
    checkFilter({ filterGroup: [{ filters: [{ fieldName: 'a', operator, value }] }] });
  const values = (count) => Array.from({ length: count }, (_, index) => `${index}`);
  of('in', values(5))();
  of('containsAny', values(20))();
  for (const refused of [
    of('in', values(6)),
    of('notIn', values(6)),
    of('containsAny', values(21)),
    of('between', [1]),
    of('like', 'x'),
  ]) {
    assert.throws(refused, /Invalid subscription filter/);
  }
});
