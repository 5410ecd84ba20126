import assert from 'node:assert/strict';
import { test } from 'node:test';
import { userPool } from '../../appsync/identity.mjs';
import { openUtilities } from '../../appsync/util/index.mjs';
import { dynamodbOfTemplates } from '../../appsync/util/dynamodb.mjs';

const now = 1517943695750;
const run = {
  caller: userPool(),
  info: { fieldName: 'getPost', parentTypeName: 'Query' },
  appended: [],
  appendError: (error) => run.appended.push(error),
};
const { util } = openUtilities(() => run, { now: () => now, newId: () => 'an-id', random: Math.random });

test('typed values: the documented examples', () => {
  const { toDynamoDB } = util.dynamodb;
  assert.deepEqual(toDynamoDB('foo'), { S: 'foo' });
  assert.deepEqual(toDynamoDB(12345), { N: 12345 });
  assert.deepEqual(toDynamoDB(true), { BOOL: true });
  assert.deepEqual(toDynamoDB(['foo', 123, { bar: 'baz' }]), {
    L: [{ S: 'foo' }, { N: 123 }, { M: { bar: { S: 'baz' } } }],
  });
  assert.deepEqual(toDynamoDB({ foo: 'bar', baz: 1234, beep: ['boop'] }), {
    M: { foo: { S: 'bar' }, baz: { N: 1234 }, beep: { L: [{ S: 'boop' }] } },
  });
  assert.deepEqual(util.dynamodb.toStringSet(['foo', 'bar']), { SS: ['foo', 'bar'] });
  assert.deepEqual(util.dynamodb.toNull(), { NULL: null });
  assert.deepEqual(util.dynamodb.toMapValues({ foo: 'bar', baz: 1234 }), { foo: { S: 'bar' }, baz: { N: 1234 } });
});

test('null: a value of its own to toDynamoDB, nothing to the typed functions', () => {
  assert.deepEqual(util.dynamodb.toDynamoDB(null), { NULL: null });
  assert.equal(util.dynamodb.toString(null), null);
  assert.deepEqual(util.dynamodb.toMapValues({ a: null, b: undefined }), { a: { NULL: null } });
  assert.equal(dynamodbOfTemplates.toDynamoDBJson('foo'), '{"S":"foo"}');
});

test('times: the documented examples', () => {
  const pattern = 'yyyy-MM-dd HH:mm:ssZ';
  const { time } = util;
  assert.equal(time.nowISO8601(), '2018-02-06T19:01:35.750Z');
  assert.equal(time.nowEpochSeconds(), 1517943695);
  assert.equal(time.nowEpochMilliSeconds(), now);
  assert.equal(time.nowFormatted(pattern), '2018-02-06 19:01:35+0000');
  assert.equal(time.nowFormatted(pattern, 'Australia/Perth'), '2018-02-07 03:01:35+0800');
  assert.equal(time.parseFormattedToEpochMilliSeconds('2018-02-02 01:19:22+0800', pattern), 1517505562000);
  assert.equal(
    time.parseFormattedToEpochMilliSeconds('2018-02-02 01:19:22', 'yyyy-MM-dd HH:mm:ss', 'Australia/Perth'),
    1517505562000,
  );
  assert.equal(time.parseISO8601ToEpochMilliSeconds('2018-02-01T17:21:05.180+08:00'), 1517476865180);
  assert.equal(time.epochMilliSecondsToSeconds(now), 1517943695);
  assert.equal(time.epochMilliSecondsToISO8601(now), '2018-02-06T19:01:35.750Z');
  assert.equal(time.epochMilliSecondsToFormatted(now, pattern, 'Australia/Perth'), '2018-02-07 03:01:35+0800');
  assert.throws(() => time.nowFormatted('QQQ'), /letter 'Q'/);
});

test('texts', () => {
  assert.equal(util.escapeJavaScript('a "b"\n\'c\' \\ / é'), 'a \\"b\\"\\n\\\'c\\\' \\\\ \\/ \\u00E9');
  assert.equal(util.urlEncode('a b&c=ä~*'), 'a+b%26c%3D%C3%A4%7E*');
  assert.equal(util.urlDecode('a+b%26c'), 'a b&c');
  assert.equal(util.base64Encode('foo'), 'Zm9v');
  assert.equal(util.base64Decode('Zm9v'), 'foo');
  assert.equal(util.str.normalize('e\u0301', 'nfc'), 'é');
});

test('identifiers have the documented lengths and sort by time', () => {
  assert.equal(util.autoId(), 'an-id');
  assert.match(util.autoUlid(), /^[0-9A-HJKMNP-TV-Z]{26}$/);
  assert.match(util.autoKsuid(), /^[0-9A-Za-z]{27}$/);
  const { util: later } = openUtilities(() => run, {
    now: () => now + 86_400_000,
    newId: () => '',
    random: Math.random,
  });
  assert.ok(util.autoUlid() < later.autoUlid());
  assert.ok(util.autoKsuid() < later.autoKsuid());
});

test('patterns are found anywhere; what only Java reads is refused', () => {
  assert.equal(util.matches('a*b', 'aaaaab'), true);
  assert.equal(util.matches('^[A-Z]+$', 'AB1'), false);
  assert.equal(util.matches('B', 'AB1'), true);
  for (const pattern of ['a++', '(?i)a', '\\Aa\\z', '\\p{Alpha}'])
    assert.throws(() => util.matches(pattern, 'a'), /Java/);
});

test('errors', () => {
  assert.throws(() => util.error('m', 'T', { a: 1 }, { b: 2 }), {
    message: 'm',
    errorType: 'T',
    data: { a: 1 },
    errorInfo: { b: 2 },
  });
  assert.throws(() => util.unauthorized(), {
    message: 'Not Authorized to access getPost on type Query',
    errorType: 'Unauthorized',
  });
  util.appendError('m', 'T');
  assert.deepEqual(
    run.appended.map(({ message, errorType }) => [message, errorType]),
    [['m', 'T']],
  );
  assert.equal(util.authType(), 'User Pool Authorization');
});

test('numbers', () => {
  assert.equal(util.math.roundNum(2.5), 3);
  assert.equal(util.math.minVal(1, 2), 1);
  const random = util.math.randomWithinRange(3, 5);
  assert.ok(random >= 3 && random < 5);
});

test('what is not there is named', () => {
  assert.throws(() => util.xml.toMap('<a/>'), /util\.xml\.toMap/);
  assert.throws(() => util.transform.toElasticsearchQueryDSL({}), /util\.transform\.toElasticsearchQueryDSL/);
});
