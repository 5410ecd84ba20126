//! Expressions: what the grammar decides and what the builder makes of it.

mod common;

use common::{expression, statements};

#[test]
fn chains_of_calls_nest_to_the_left() {
    assert_eq!(expression("a.string().required()"), "(call (. (call (. a string) []) required) [])");
    assert_eq!(expression("a\n  .model({})\n  .x"), "(. (call (. a model) [{}]) x)");
    assert_eq!(expression("a?.b?.[c]?.(d)"), "(call? ([]? (.? a b) c) [d])");
    assert_eq!(expression("a[b, c]"), "([] a (seq b c))");
    assert_eq!(expression("x.default.delete.class"), "(. (. (. x default) delete) class)");
}

#[test]
fn operators_bind_as_in_javascript() {
    assert_eq!(expression("a + b * c - d"), "(Subtract (Add a (Multiply b c)) d)");
    assert_eq!(expression("a ** b ** c"), "(Power a (Power b c))");
    assert_eq!(expression("(a + b) * c"), "(Multiply (Add a b) c)");
    assert_eq!(expression("a || b && c == d"), "(Or a (And b (LooseEqual c d)))");
    assert_eq!(expression("a ?? b ?? c"), "(Nullish (Nullish a b) c)");
    assert_eq!(expression("a in b instanceof c"), "(Instanceof (In a b) c)");
    assert_eq!(expression("a >>> b >> c << d"), "(ShiftLeft (ShiftRight (ShiftRightUnsigned a b) c) d)");
    assert_eq!(expression("!a.b + -c"), "(Add (Not (. a b)) (Minus c))");
    assert_eq!(expression("typeof void delete a"), "(Typeof (Void (Delete a)))");
    assert_eq!(expression("a = b ||= c"), "(Plain a (Compound(Or) b c))");
    assert_eq!(expression("a >>>= b"), "(Compound(ShiftRightUnsigned) a b)");
    assert_eq!(expression("a ? b : c ? d : e"), "(if a b (if c d e))");
    assert_eq!(expression("a - --b"), "(Subtract a (update b))");
    assert_eq!(expression("a++ + ++b"), "(Add (update a) (update b))");
}

#[test]
fn new_takes_the_first_arguments() {
    assert_eq!(expression("new a.b(c).d"), "(. (new (. a b) [c]) d)");
    assert_eq!(expression("new new X(1)(2)"), "(new (new X [1]) [2])");
    assert_eq!(expression("new X"), "(new X [])");
    assert_eq!(expression("!new X"), "(Not (new X []))");
    assert_eq!(expression("new Map<string, number>()"), "(new Map [])");
}

#[test]
fn parentheses_become_parameters_only_before_an_arrow() {
    assert_eq!(expression("(a, b)"), "(seq a b)");
    assert_eq!(expression("(a, b) => c"), "(fn (a, b) c)");
    assert_eq!(expression("a => b => c"), "(fn (a) (fn (b) c))");
    assert_eq!(expression("() => ({})"), "(fn () {})");
    assert_eq!(expression("() => {}"), "(fn () {})");
    assert_eq!(expression("(a?: T, b: U = 1, ...c: V[]): R => a"), "(fn (a, b = 1, ...c) a)");
    assert_eq!(expression("(this: T, a) => a"), "(fn (a) a)");
    assert_eq!(
        expression("({ a, b: { c = 1 }, [d]: e, ...f }, [g, , h = 2, ...i] = []) => a"),
        "(fn ({a: a, b: {c: c = 1}, [d]: e, ...f}, [g, -, h = 2, ...i] = []) a)"
    );
    assert_eq!(expression("(allow) => [allow.owner()]"), "(fn (allow) [(call (. allow owner) [])])");
    assert_eq!(expression("<T extends { a: 1 }>(a: T): a is U => a"), "(fn (a) a)");
    assert_eq!(expression("async a => await a"), "(async fn (a) (await a))");
    assert_eq!(expression("async <T>(a: T) => {}"), "(async fn (a) {})");
    assert_eq!(expression("async(a)"), "(call async [a])");
    assert_eq!(expression("async.a"), "(. async a)");
    assert_eq!(expression("(a): (b: C) => D => e"), "(fn (a) e)");
}

#[test]
fn a_colon_in_a_conditional_is_no_return_type() {
    assert_eq!(expression("a ? (b) : c => d"), "(if a b (fn (c) d))");
    assert_eq!(expression("a ? (b) => (c) : d => e"), "(if a (fn (b) c) (fn (d) e))");
    assert_eq!(expression("a ? b ? c : (d) : e => f"), "(if a (if b c d) (fn (e) f))");
    assert_eq!(expression("a ? b : (c): D => e"), "(if a b (fn (c) e))");
}

#[test]
fn types_are_erased() {
    assert_eq!(expression("a as const satisfies B<C>"), "a");
    assert_eq!(expression("a! + (b as any as C[])!.d"), "(Add a (. b d))");
    assert_eq!(expression("<T>a.b"), "(. a b)");
    assert_eq!(expression("f<T>(x)"), "(call f [x])");
    assert_eq!(expression("f<A<B<C>>>(x)"), "(call f [x])");
    assert_eq!(expression("f(a < b, c > d)"), "(call f [(Less a b) (Greater c d)])");
    assert_eq!(expression("f(a < b, c > (d))"), "(call f [(call a [d])])");
    assert_eq!(expression("a < b || c > d"), "(Or (Less a b) (Greater c d))");
    assert_eq!(expression("a as T ? b : c"), "(if a b c)");
    assert_eq!(expression("a as T | U && b"), "(And a b)");
    assert_eq!(
        statements("const a: { b: string; c(): void }[] | (() => Promise<[x?: A, ...y: B[]]>) = d"),
        "Const a = d"
    );
    assert_eq!(statements("let a: typeof b.c<D>['e'], f: `x${string}` = g"), "Let a, f = g");
    assert_eq!(statements("const a: new (b: C) => D = e"), "Const a = e");
    assert_eq!(statements("const a: import('b').C<D> = e"), "Const a = e");
    assert_eq!(statements("let a!: A extends infer B extends C ? D : E"), "Let a");
    assert_eq!(statements("const a: unique symbol = b, c: -1 | 'x' = d"), "Const a = b, c = d");
}

#[test]
fn literals_have_their_values() {
    assert_eq!(
        expression(
            r#"('a\n\x41\u00e9\u{1f600}\ud83d\ude00\
b\'"')"#
        ),
        "\"a\\nAé😀😀b'\\\"\""
    );
    assert_eq!(expression("[0x1F, 0b11, 0o17, 1_000, 1.5e3, .5, 1.]"), "[31 3 15 1000 1500 0.5 1]");
    assert_eq!(expression("10n"), "<a big integer>");
    assert_eq!(expression("[null, true, false, this, undefined]"), "[null true false this undefined]");
    assert_eq!(
        expression("`a\r\nb${c}\\`${`d${e}`}`"),
        "(template [\"a\\nb\", \"`\", \"\"] c (template [\"d\", \"\"] e))"
    );
    assert_eq!(expression("/a[/\\]]\\/b/gi.test(c)"), "(call (. /a[/\\]]\\/b/gi test) [c])");
    assert_eq!(expression("a / b / c"), "(Divide (Divide a b) c)");
    assert_eq!(expression("[, a, , ...b, ]"), "[- a - ...b]");
    assert_eq!(expression("été.名前"), "(. été 名前)");
}

#[test]
fn objects_hold_properties_of_every_form() {
    assert_eq!(
        expression(
            "({ a, 'b c': 1, 2: 3, [d]: e, ...f, g() { return 1 }, async *h(i?: J) {}, get k() { return 1 }, set k(v) {}, })"
        ),
        "{a: a, b c: 1, 2: 3, [d]: e, ...f, g: (fn () {return = 1}), h: (async fn* (i) {}), accessor, accessor}"
    );
    assert_eq!(
        expression("({ default: 1, delete: 2, get: 3, set, async: 4, type: 5, async() {}, get<T>() {} })"),
        "{default: 1, delete: 2, get: 3, set: set, async: 4, type: 5, async: (fn () {}), get: (fn () {})}"
    );
    assert_eq!(expression("({ a = 1 } = b)"), "(Plain {a = 1} b)");
}

#[test]
fn words_of_typescript_are_names_where_they_may_be() {
    for word in [
        "type",
        "as",
        "of",
        "from",
        "async",
        "get",
        "set",
        "static",
        "declare",
        "namespace",
        "satisfies",
        "readonly",
        "abstract",
        "module",
        "interface",
        "let",
        "is",
        "keyof",
        "asserts",
        "infer",
        "global",
        "undefined",
    ] {
        assert_eq!(
            expression(&format!("x({word}, {word}.a, {{ {word} }})")),
            format!("(call x [{word} (. {word} a) {{{word}: {word}}}])")
        );
        assert_eq!(statements(&format!("const {word} = 1")), format!("Const {word} = 1"));
    }
}

#[test]
fn what_is_not_evaluated_is_named() {
    assert_eq!(expression("a`b${c}`"), "<a tagged template>");
    assert_eq!(expression("(class A<B> extends C<{ d: 1 }> { e = /[\"']/; })"), "<a class expression>");
    assert_eq!(expression("import.meta.url"), "(. <`import.meta`> url)");
    assert_eq!(expression("import('./a')"), "(import \"./a\")");
    assert_eq!(expression("(function* a() { yield b; yield })"), "(fn* a () {<`yield`>; <`yield`>})");
    assert_eq!(expression("(function a() { new.target; })"), "(fn a () {<`new.target`>})");
}

#[test]
fn spans_of_inner_parts_are_exact() {
    let text = "x = (a).b(c as D)";
    let parsed = common::parsed(text);
    let shown: Vec<&str> = parsed.module.expressions().map(|expr| parsed.map.text(expr.span)).collect();
    assert_eq!(shown, ["x", "a", "(a).b", "c", "(a).b(c as D)", "x = (a).b(c as D)"]);
}
