import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../appsync/identity.mjs';
import { EarlyReturn } from '../../appsync/util/index.mjs';
import { openTemplates } from '../../appsync/velocity.mjs';

const run = { caller: apiKey(), info: { fieldName: 'f', parentTypeName: 'T' } };
const templates = openTemplates(() => run, { now: () => 0, newId: () => 'id', random: Math.random });
const render = (source, context = {}) => templates(source, { args: {}, stash: {}, ...context });
/** What an expression gives. */
const value = (expression, context) => render(`$util.toJson(${expression})`, context).value;
/** What a text in quotes becomes. */
const text = (quoted, context) => render(`#set($x = ${quoted})$util.toJson($x)`, context).value;

test("maps and lists are Java's", () => {
  const source = `
    #set($m = {})
    $util.qr($m.put("b", 1)) $util.qr($m.put("a", [2, 3]))
    $util.qr($m.putAll({ "c": null }))
    #set($l = []) $util.qr($l.add("x")) $util.qr($l.addAll(["y", "z"])) $util.qr($l.remove("y"))
    $util.toJson({
      "keys": $m.keySet(), "size": $m.size(), "has": $m.containsKey("c"), "lacks": $m.get("zz"), "list": $l, "first": $l[0],
      "empty": $l.isEmpty(), "contains": $l.contains("z"), "property": $m.a.size(), "put": $m.put("b", 7), "removed": $m.remove("b")
    })`;
  assert.deepEqual(render(source).value, {
    keys: ['b', 'a', 'c'],
    size: 3,
    has: true,
    lacks: null,
    list: ['x', 'z'],
    first: 'x',
    empty: false,
    contains: true,
    property: 2,
    put: 1,
    removed: 7,
  });
});

test('texts: references are replaced, a # is a #, what is null stays as written', () => {
  const context = { args: { a: 'A', n: 3, list: [1, 'b'], map: { k: 'v' } } };
  assert.equal(text('"$ctx.args.a::$ctx.args.n"', context), 'A::3');
  assert.equal(text('"${ctx.args.a}#${ctx.args.n}"', context), 'A#3');
  assert.equal(text('"#key$ctx.args.n = :x AND $"', context), '#key3 = :x AND $');
  assert.equal(text('"$ctx.args.none and $!ctx.args.none."', context), '$ctx.args.none and .');
  assert.equal(text('"$ctx.args.list $ctx.args.map"', context), '[1, b] {k=v}');
  assert.equal(text("'$ctx.args.a'", context), '$ctx.args.a');
});

test('methods of texts', () => {
  const context = { args: { s: 'a::b::', t: 'x AND ' } };
  const each = (expression) =>
    render(`#set($s = $ctx.args.s)#set($t = $ctx.args.t)$util.toJson(${expression})`, context).value;
  assert.deepEqual(each('$s.split("::")'), ['a', 'b']);
  assert.equal(each('$t.replaceAll("AND $", "")'), 'x ');
  assert.equal(each('$s.replace("::", ".")'), 'a.b.');
  assert.deepEqual(
    [each('$s.length()'), each('$s.startsWith("a")'), each('$s.endsWith("b")'), each('$s.contains("::b")')],
    [6, true, false, true],
  );
});

test('#if takes all but null and false for true', () => {
  const holds = (expression, context) => render(`#if(${expression}) 1 #else 0 #end`, context).value === 1;
  const context = { args: { zero: 0, empty: '', list: [], no: false, nothing: null, t: 'true', one: 1 } };
  for (const name of ['zero', 'empty', 'list', 't']) assert.equal(holds(`$ctx.args.${name}`, context), true, name);
  for (const name of ['no', 'nothing', 'absent', 'absent.deep.er()'])
    assert.equal(holds(`$ctx.args.${name}`, context), false, name);
  assert.equal(holds('$ctx.args.one == 1.0 && !$ctx.args.no', context), true);
  assert.equal(holds('$ctx.args.t == true', context), true);
  assert.equal(holds('$ctx.args.nothing == $ctx.args.absent', context), true);
  assert.equal(holds('$ctx.args.nothing == ""', context), false);
  assert.equal(holds('$ctx.args.list == $ctx.args.more', { args: { list: [1], more: [1] } }), true);
  assert.equal(holds('$ctx.args.one >= 1 && $ctx.args.one < 1.5e0 || $ctx.args.no', context), true);
  assert.equal(holds('$ctx.args.nothing > 1', context), false);
  assert.throws(() => holds('$ctx.args.t > 1', context), /'>'/);
});

test('#foreach: its variables, breaks, and what it sets outside', () => {
  const source = `
    #set($seen = [])
    #foreach($e in $ctx.args.m.entrySet())
      #set($last = $e.key)
      $util.qr($seen.add("$velocityCount$e.key=$e.value$foreach.hasNext()$foreach.index"))
      #if($e.key == "b") #break #end
    #end
    #foreach($i in [1..3])#foreach($j in [1..3])#if($j == 2)#break#end$util.qr($seen.add($i))#end#end
    $util.toJson({ "seen": $seen, "last": $last, "i": $i })`;
  assert.deepEqual(render(source, { args: { m: { a: 1, b: 2, c: 3 } } }).value, {
    seen: ['1a=1true0', '2b=2true1', 1, 2, 3],
    last: 'b',
    i: null,
  });
});

test('#return ends the template with its value, or with null', () => {
  const early = (source) => {
    try {
      render(source);
    } catch (signal) {
      assert.ok(signal instanceof EarlyReturn);
      return signal.value;
    }
    return assert.fail('no early return');
  };
  assert.deepEqual(early('#set($r = { "items": [] })#if(true)#return($r)#end{}'), { items: [] });
  assert.equal(early('#return\n{}'), null);
  assert.equal(early('#return($util.toJson(null))'), null);
  assert.equal(early('#return("text")'), 'text');
});

test('arguments and stash keep what the template puts there, other copies do not', () => {
  const context = { args: { input: { a: 1 } }, stash: { s: [] }, source: { o: 'x' } };
  const { args, stash } = render(
    '$util.qr($ctx.args.input.put("b", 2))#set($context.arguments.filter = {})$util.qr($ctx.stash.s.add(1))$util.qr($ctx.source.put("o", 1)) {}',
    context,
  );
  assert.deepEqual([args, stash], [{ input: { a: 1, b: 2 }, filter: {} }, { s: [1] }]);
  assert.deepEqual(context, { args: { input: { a: 1 } }, stash: { s: [] }, source: { o: 'x' } });
});

test('$util', () => {
  const context = { args: { input: { a: 1, b: null }, blank: ' ', list: ['a', 'b', 'c'] } };
  assert.deepEqual(value('$util.map.copyAndRetainAllKeys($ctx.args.input, ["b"])', context), { b: null });
  assert.deepEqual(value('$util.map.copyAndRemoveAllKeys($ctx.args.input, ["b"])', context), { a: 1 });
  assert.deepEqual(value('$util.list.copyAndRemoveAll($ctx.args.list, ["b", "z"])', context), ['a', 'c']);
  assert.deepEqual(value('$util.list.copyAndRetainAll($ctx.args.list, ["b", "z"])', context), ['b']);
  assert.deepEqual(value('$util.parseJson($util.dynamodb.toDynamoDBJson($ctx.args.list))', context), {
    L: [{ S: 'a' }, { S: 'b' }, { S: 'c' }],
  });
  assert.equal(value('$util.isList($util.parseJson("Admins"))'), false);
  assert.equal(value('$util.isList($util.parseJson(\'["Admins"]\'))'), true);
  assert.deepEqual(
    [
      'isNull($ctx.args.x)',
      'isNullOrEmpty("")',
      'isNullOrBlank($ctx.args.blank)',
      'isNullOrEmpty($ctx.args.blank)',
      'isString(1)',
      'isMap({})',
      'typeOf(1)',
      'authType()',
    ].map((call) => value(`$util.${call}`, context)),
    [true, true, true, false, false, true, 'Number', 'API Key Authorization'],
  );
  assert.equal(value('$util.defaultIfNull($ctx.args.x, "d")', context), 'd');
  assert.equal(value('$util.defaultIfNullOrBlank($ctx.args.blank, "d")', context), 'd');
  assert.deepEqual(
    value('$util.parseJson($util.transform.toDynamoDBFilterExpression({ "a": { "eq": 1 } })).expressionValues'),
    { ':a_eq': { N: 1 } },
  );
  assert.throws(() => render('$util.error("m ${ctx.args.list}", "T")', context), {
    message: 'm [a, b, c]',
    errorType: 'T',
  });
  assert.throws(() => render('$util.validate(false, "m")'), { message: 'm', errorType: 'CustomTemplateException' });
  assert.deepEqual(render('$util.validate(true, "m") {}').value, {});
});

test('methods that only another kind of value has answer null, unknown ones are named', () => {
  const context = { args: { list: [], n: 1 } };
  assert.equal(value('$ctx.args.list.put([])', context), null);
  assert.equal(value('$ctx.args.n.contains("a")', context), null);
  assert.throws(() => value('$ctx.args.list.stream()', context), /method 'stream' of a list/);
  assert.throws(() => value('$util.wish()'), /\$util\.wish/);
  assert.throws(() => render('#macro(a)#end'), /macro/);
  assert.throws(() => render('no JSON'), /printed no JSON/);
});
