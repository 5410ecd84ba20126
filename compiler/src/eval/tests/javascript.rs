//! The language itself.

use super::*;

#[test]
fn texts_and_templates() {
    assert_eq!(value("'a' + 1 + true + null"), text("a1truenull"));
    assert_eq!(value("`a${1 + 1}b${[1, [2, 3]]}`"), text("a2b1,2,3"));
    assert_eq!(value("`line\\none`"), text("line\none"));
    assert_eq!(value("'abcdef'.slice(1, -1).toUpperCase()"), text("BCDE"));
    assert_eq!(value("JSON.stringify('say \"hi\"').slice(1, -1)"), text("say \\\"hi\\\""));
    assert_eq!(value("'a-b-c'.replace('-', '+')"), text("a+b-c"));
    assert_eq!(value("'a-b-c'.replaceAll('-', '$$')"), text("a$b$c"));
    assert_eq!(value("'x1y22'.replace(/(\\d)(\\d)/g, '<$2$1$3>')"), text("x1y<22$3>"));
    assert_eq!(value("'say \"x\"'.replace(/\"/g, '\\\\\"')"), text("say \\\"x\\\""));
    assert_eq!(value("'a b'.replace(/\\w/g, (c: string) => c.toUpperCase())"), text("A B"));
    assert_eq!(value("'a,b,,c'.split(',').length"), number(4.0));
    assert_eq!(value("'é😀'.length"), number(3.0));
    assert_eq!(value("'7'.padStart(3, '0') + 'ab'.repeat(2) + 'x'.concat('y', 1)"), text("007ababxy1"));
    assert_eq!(value("'abc'.at(-1) + 'abc'[0] + 'abc'.charAt(9)"), text("ca"));
    assert_eq!(value("['a', 'b'].map((x, i) => x + i).join('')"), text("a0b1"));
}

#[test]
fn numbers() {
    assert_eq!(value("-1.5e3"), number(-1500.0));
    assert_eq!(value("(1 + 2) * 3 % 4 ** 2"), number(9.0));
    assert_eq!(value("String(0.1 + 0.2)"), text("0.30000000000000004"));
    assert_eq!(value("Number('12') + parseInt('12px') + Math.max(1, 2) + Math.round(-0.5)"), number(26.0));
    assert_eq!(value("7 & 3 | 8"), number(11.0));
    assert_eq!(value("Number.MAX_SAFE_INTEGER"), number(9_007_199_254_740_991.0));
    assert_eq!(value("(1234.5).toFixed(2)"), text("1234.50"));
}

#[test]
fn logic_and_comparison() {
    assert_eq!(value("undefined ?? null ?? 'x'"), text("x"));
    assert_eq!(value("'' || 'x'"), text("x"));
    assert_eq!(value("1 && 'x'"), text("x"));
    assert_eq!(value("'b' > 'a' && 2 < 10 && !('2' < '10') ? 'y' : 'n'"), text("y"));
    assert_eq!(
        value("typeof nothing + typeof 'x' + typeof (() => 1) + typeof {}"),
        text("undefinedstringfunctionobject")
    );
    assert_eq!(value("null == undefined && !(null === (undefined as any)) ? 1 : 2"), number(1.0));
    assert_eq!(value("'b' in { b: 1 } ? 1 : 2"), number(1.0));
    assert_eq!(value("({ x: undefined } as any)?.x?.y.z ?? 'none'"), text("none"));
}

#[test]
fn objects() {
    let order = "Object.keys({ b: 1, 2: 1, a: 1, 1: 1, b: 2 }).join()";
    assert_eq!(value(order), text("1,2,b,a"));
    assert_eq!(
        value("JSON.stringify({ ...{ a: 1 }, ['b' + 1]: [undefined], c: undefined })"),
        text("{\"a\":1,\"b1\":[null]}")
    );
    assert_eq!(
        value("Object.entries({ a: 1, b: 2 }).map(([k, v]) => `${k}=${v}`).join('&')"),
        text("a=1&b=2")
    );
    assert_eq!(
        value("JSON.stringify(Object.fromEntries([['a', 1], ['b', { c: [] }]]), null, 1)"),
        text("{\n \"a\": 1,\n \"b\": {\n  \"c\": []\n }\n}")
    );
    assert_eq!(value("JSON.parse('{\"a\":[1,2]}').a[1]"), number(2.0));
    assert_eq!(value("Object.values(Object.assign({ a: 1 }, { b: 2 }, null)).length"), number(2.0));
    assert_eq!(
        value_after(
            "const { a: { b = 5, ...rest }, c: [, d] } = { a: { x: 1 } as any, c: [1, 2] };",
            "b + d + rest.x"
        ),
        number(8.0)
    );
    let plain = "const o = { constructor: 1, toString: 2, hasOwnProperty: 3, ['__proto__']: 4 } as any;";
    assert_eq!(
        value_after(plain, "o.constructor + o.toString + o.hasOwnProperty + o['__proto__']"),
        number(10.0)
    );
    assert_eq!(value("({} as any).constructor === undefined ? 1 : 2"), Err(vec!["eval::unsupported"]));
}

#[test]
fn arrays() {
    assert_eq!(value("[3, 1, 10, 2].sort().join()"), text("1,10,2,3"));
    assert_eq!(value("[3, 1, 10, 2].sort((a, b) => a - b).reverse().join()"), text("10,3,2,1"));
    assert_eq!(value("[1, [2, [3]]].flat(Infinity).length"), number(3.0));
    assert_eq!(value("[...'ab', ...new Set([1, 1, 2])].join('')"), text("ab12"));
    assert_eq!(value("[1, 2, 3].reduce((sum, x) => sum + x, 0)"), number(6.0));
    assert_eq!(value("[1, 2, 3].filter((x) => x > 1).find((x) => x > 2)"), number(3.0));
    assert_eq!(value("Array.from({ length: 3 }, (_, i) => i * 2).join()"), text("0,2,4"));
    assert_eq!(
        value("[1, 2].includes(2) && [1].some((x) => x === 1) && ![1].every((x) => x > 1) ? 1 : 2"),
        number(1.0)
    );
    assert_eq!(value("new Map([['a', 1]]).set('b', 2).get('b')"), number(2.0));
    assert_eq!(value("[1, 2, 3, 4].slice(-3, 3).concat([9], 8).join()"), text("2,3,9,8"));
}

#[test]
fn functions_and_statements() {
    assert_eq!(
        value_after(
            "function f(x = 1, { y }: any = { y: 2 }, ...rest: number[]) { const z = x + y; if (z > 5) { return 'big'; } let sum = 0; for (const r of rest) { sum += r; } return z + sum; }",
            "`${f()}${f(9)}${f(1, { y: 1 }, 3, 4)}`"
        ),
        text("3big9")
    );
    assert_eq!(
        value_after("const make = (n: number) => () => n++; const next = make(5);", "`${next()}${next()}`"),
        text("56")
    );
    assert_eq!(
        value_after("const fib = (n: number): number => (n < 2 ? n : fib(n - 1) + fib(n - 2));", "fib(12)"),
        number(144.0)
    );
    assert_eq!(value_after("let x = 1; x = x + 1; x += 3;", "x"), number(5.0));
    assert_eq!(
        value_after("const o: any = {}; o.a = 1; o['b'] = 2; delete o.a;", "JSON.stringify(o)"),
        text("{\"b\":2}")
    );
    assert_eq!(
        value_after(
            "const list: string[] = []; for (const x of ['a', 'b']) { list.push(x); }",
            "list.join()"
        ),
        text("a,b")
    );
    assert_eq!(value_after("const f = () => g(); const g = () => 7;", "f()"), number(7.0));
    assert_eq!(value_after("const { length } = 'abc'; const { max } = Math;", "max(length, 2)"), number(3.0));
}

#[test]
fn enums() {
    let statements = "enum Color { Red = 'RED', Blue = 'BLUE' } const enum N { A, B = 5, C, D = B * 2 }";
    assert_eq!(value_after(statements, "Object.values(Color).join()"), text("RED,BLUE"));
    assert_eq!(value_after(statements, "N[6] + N.A + N.D"), text("C010"));
    assert_eq!(value_after(statements, "Object.values(N).join()"), text("A,B,C,D,0,5,6,10"));
}

#[test]
fn what_is_not_static_is_an_error_only_where_it_is_needed() {
    assert_eq!(value("Date.now()"), Err(vec!["eval::not_repeatable"]));
    assert_eq!(value("new Date().toISOString()"), Err(vec!["eval::not_repeatable"]));
    assert_eq!(value("`x${Math.random()}`"), Err(vec!["eval::not_repeatable"]));
    assert_eq!(value_after("const x = await fetch('y');", "x.z"), Err(vec!["eval::unsupported"]));
    assert_eq!(value_after("const x = await fetch('y');", "1"), number(1.0));
    assert_eq!(value("secret('X')"), Err(vec!["eval::not_static"]));
    assert_eq!(value("nothing"), Err(vec!["eval::not_defined"]));
    assert_eq!(value("(undefined as any).x"), Err(vec!["eval::no_value"]));
    assert_eq!(value("'a'.nope()"), Err(vec!["eval::unsupported"]));
    assert_eq!(value("(1 as any)()"), Err(vec!["eval::not_a_function"]));
    assert_eq!(value_after("class X { static y = 1; }", "X.y"), Err(vec!["eval::not_static"]));
    assert_eq!(value_after("function* g() { yield 1; }", "g()"), Err(vec!["eval::unsupported"]));
    assert_eq!(value_after("const f = () => { throw new Error('x'); };", "f()"), Err(vec!["eval::throws"]));
    assert_eq!(value_after("const x = y; const y = 1;", "x"), Err(vec!["eval::not_defined"]));
}

#[test]
fn one_cause_is_reported_once() {
    let text = shell(
        "const group = Date.now();",
        "P: a.model({ x: a.string().default(group), y: a.string().default(`${group}`) }), Q: a.model({}).identifier([group as any])",
    );
    assert_eq!(codes(&run_text(&text)), ["eval::not_repeatable"]);
}

#[test]
fn environment_variables() {
    let with = |expression: &str| {
        let text = shell("", &format!("P: a.model({{ x: a.string().default({expression}) }})"));
        run(MemoryLoader::new().file(ENTRY, text).variable("SET", "yes"))
    };
    let good = with("process.env.SET + (process.env.UNSET ?? '-') + (process.env['UNSET'] === 'x' ? 1 : 2)");
    assert!(good.diagnostics.is_empty(), "{}", words(&good));
    assert_eq!(good.variables.get("SET"), Some(&Some("yes".to_owned())));
    assert_eq!(good.variables.get("UNSET"), Some(&None));
    for bad in [
        "process.env.UNSET",
        "`${process.env.UNSET}`",
        "process.env.UNSET + 'x'",
        "process.env.UNSET!.trim()",
    ] {
        assert_eq!(codes(&with(bad)), ["eval::unset_variable"], "{bad}");
    }
    let fallbacks = [
        "process.env.UNSET || 'x'",
        "({ dev: 'x' } as any)[process.env.UNSET!] || 'x'",
        "process.env.UNSET?.trim() ?? 'x'",
        "((name = 'x') => name)(process.env.UNSET)",
        "!process.env.UNSET ? 'x' : 'y'",
    ];
    for good in fallbacks {
        assert!(with(good).diagnostics.is_empty(), "{good}: {}", words(&with(good)));
    }
}

#[test]
fn nothing_runs_forever_or_overflows() {
    assert_eq!(value_after("const f = (n: number): any => f(n + 1);", "f(0)"), Err(vec!["eval::limit"]));
    assert_eq!(
        value_after("const f = (n: number): any => [f, f].map((g) => g(n + 1)).join();", "f(0)"),
        Err(vec!["eval::limit"])
    );
    for body in [
        "[1].reduce((s, x) => f(), 0)",
        "'x'.replace(/x/, () => f())",
        "[2, 1].sort(() => f())",
        "Array.from([1], () => f())",
        "a.model({}).authorization(() => f())",
        "a.string().validate(() => f())",
        "((x = f()) => x)()",
        "(({ x = f() }: any) => x)({})",
        "`${f()}`",
        "({ ...[f()] })",
        "new Set([1]).forEach(() => f())",
        "(() => { for (const x of [1]) { if (x) { return f(); } } })()",
        "true && (false || (null ?? f()))",
    ] {
        let text =
            shell(&format!("const f = (): any => {body};"), "P: a.model({ x: a.string().default(f()) })");
        let evaluated = run_text(&text);
        assert!(!evaluated.diagnostics.is_empty(), "{body}");
    }
    let grow = "let s = 'x'; for (const i of Array.from({ length: 60 })) { s += s; }";
    assert_eq!(value_after(grow, "s"), Err(vec!["eval::limit"]));
    let deep = "let x: any = []; for (const i of Array.from({ length: 50000 })) { x = [x]; }";
    assert!(value_after(deep, "x.length").is_ok());
    assert!(value_after(deep, "JSON.stringify(x).length").is_err());
    assert!(value_after(deep, "String(x)").is_err());
    let ring = "const x: any = {}; x.x = x; const y: any[] = []; y.push(y);";
    assert!(value_after(ring, "JSON.stringify(x)").is_err());
    assert!(value_after(ring, "y.flat(Infinity).length").is_err() || value_after(ring, "1").is_ok());
    let wide = "let x: any = [1]; for (const i of Array.from({ length: 60 })) { x = [x, x]; }";
    assert_eq!(value_after(wide, "x"), Err(vec!["eval::limit"]));
    let chain = format!("''{}", ".trim()".repeat(2500));
    assert_eq!(value(&chain), text(""));
    let sum = format!("''{}", " + 'x'".repeat(900));
    assert!(value(&sum).is_ok());
}
