//! The code of custom handlers: what is told about it, and what isn't.

mod robust;

use amplify_schemac_grammar::{Diagnostic, SourceMap};

use crate::loader::MemoryLoader;
use crate::pipeline::{Compilation, Entry, Options, compile};

const ENTRY: &str = "/app/amplify/data/resource.ts";

const SCHEMA: &str = "import { a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  find: a.query().returns(a.string()).authorization((allow) => [allow.authenticated()])
    .handler(a.handler.custom({ entry: './find.js' })),
});
export const data = defineData({ schema });";

/// Compiles files, on the stack that the crate asks for.
fn compiled(loader: MemoryLoader) -> Compilation {
    std::thread::Builder::new()
        .stack_size(32 << 20)
        .spawn(move || compile(Entry::File(ENTRY.to_owned()), &loader, &Options::default()))
        .unwrap()
        .join()
        .unwrap()
}

fn compiled_with(code: &str) -> Compilation {
    compiled(MemoryLoader::new().file(ENTRY, SCHEMA).file("/app/amplify/data/find.js", code))
}

fn told(diagnostic: &Diagnostic, sources: &SourceMap) -> String {
    let code = diagnostic.code.id.rsplit("::").next().unwrap();
    let label = diagnostic.primary.as_ref().unwrap();
    format!("{code} {}", sources.text(label.span))
}

/// What is told about the code of a handler, each as `code place`.
fn said(code: &str) -> Vec<String> {
    let Compilation { sources, diagnostics, .. } = compiled_with(code);
    diagnostics.iter().map(|diagnostic| told(diagnostic, &sources)).collect()
}

/// [`said`] about the body of `request`.
fn said_of_body(body: &str) -> Vec<String> {
    said(&format!(
        "import {{ util }} from '@aws-appsync/utils';\nexport function request(ctx) {{\n{body}\n}}\nexport const response = (ctx) => ctx.result;\n"
    ))
}

#[test]
fn what_the_runtime_has_is_not_told() {
    let nothing: [String; 0] = [];
    for body in [
        "for (const word of ctx.args.words) { if (word === 'stop') break; ctx.stash.last = word; }",
        "let key; for (key in ctx.args) { ctx.stash.all[key] = true; } for (const name in ctx.args) { ctx.stash[name] = key; }",
        "switch (ctx.args.kind) { case 'a': return {}; default: return { payload: `${ctx.args.kind}` }; }",
        "const { id, ...rest } = ctx.args; const [first, , third = first] = rest.list ?? []; delete rest.list; return { id, third };",
        "const add = (one, other = 1, ...more) => one + other + more.length; return { payload: [1, 2].map((n) => add(n)) };",
        "const named = function inner(n) { return n; }; return named(void 0, typeof ctx, -1 ** 2, 7 % 3, 1 << 2, NaN, Infinity);",
        "const double = (n) => n * 2; return { payload: ctx.args.numbers.map(double).filter((n) => n > 1).reduce((a, b) => a + b, 0) };",
        "const key = 'a'; return { [key]: ctx.args?.x?.[0] ?? null, key, get: 1, list: [...ctx.args.list], text: String.raw`a` };",
        "function outer() { return inner() + inner(); } function inner() { return 1; } return { payload: outer() };",
        "util.error('in, instanceof, this: no text is code', 'async'); // while (true) {}\nreturn {};",
        "return JSON.parse(JSON.stringify(Object.assign({}, ctx.args, { n: Math.max(1, 2), o: Object.hasOwn(ctx, 'x') })));",
        "ctx.stash.count = 1; ctx.stash.count += 1; ctx.result.items[0] = 1; delete ctx.args.input.id; return {};",
    ] {
        assert_eq!(said_of_body(body), nothing, "{body}");
    }
    assert_eq!(
        said(
            "import * as ddb from '@aws-appsync/utils/dynamodb';\nconst ask = (ctx) => ddb.get({ key: ctx.args });\nexport { ask as request };\nexport const { response } = { response: (ctx) => ctx.result };\n"
        ),
        nothing
    );
}

/// A false alarm is worse than a miss: where a name may stand for something else, nothing is told.
#[test]
fn what_is_not_sure_is_no_error() {
    let nothing: [String; 0] = [];
    for body in [
        "const find = (fetch) => fetch.length; return { payload: find(ctx.args.words) };",
        "const walk = (tree) => { const walk = (leaf) => leaf; return walk(tree); }; return { payload: walk(ctx.args) };",
        "let next = (n) => n; next = ctx.args.next; return { payload: next };",
        "const set = (ctx) => { ctx.stash = {}; return ctx; }; return { payload: set({}) };",
        "const tools = { run: (f) => f }; return { payload: tools[ctx.args.tool]((x) => x) };",
    ] {
        assert_eq!(said_of_body(body), nothing, "{body}");
    }
    // It may work, and nobody says that it does.
    assert_eq!(said_of_body("return { n: parseInt('1') };"), ["undocumented_builtin parseInt"]);
    assert_eq!(said_of_body("return { n: ctx.args.s.repeat(2) };"), ["undocumented_builtin repeat"]);
    assert_eq!(said_of_body("return { n: Math.abs(1), m: Math.abs(2) };"), ["undocumented_builtin abs"]);
}

#[test]
fn each_refusal_stands_at_its_place() {
    for (body, expected) in [
        ("while (true) {}", "unsupported_syntax while (true)"),
        ("for (;;) {}", "unsupported_syntax for (;;)"),
        (
            "for await (const x of ctx.args.list) {}",
            "unsupported_syntax for await (const x of ctx.args.list)",
        ),
        ("for (const x of []) { continue; }", "unsupported_syntax continue;"),
        ("const has = ('a' in ctx.args);", "unsupported_syntax 'a' in ctx.args"),
        ("const later = async () => 1;", "unsupported_syntax async () => 1"),
        ("return import('./x.js');", "unsupported_syntax import('./x.js')"),
        ("const C = class {};", "unsupported_syntax class"),
        ("enum Colour { Red }", "unsupported_syntax enum Colour"),
        ("const p = Promise.resolve(1);", "unsupported_builtin Promise"),
        ("const o = Object.create(null);", "unsupported_builtin create"),
        ("const f = (n) => f(n - 1);", "recursion f(n - 1)"),
        ("const g = (f) => f; g(() => 1);", "function_as_value () => 1"),
        ("ctx.stash = {};", "read_only_context ctx.stash = {}"),
        ("const x = ;", "unexpected ;"),
    ] {
        let said = said_of_body(body);
        assert!(said.contains(&expected.to_owned()), "{body}: {said:?}");
    }
}

#[test]
fn the_code_and_the_schema_are_both_shown() {
    let Compilation { sources, diagnostics, .. } = compiled_with("export const request = () => ({});");
    let [diagnostic] = diagnostics.as_slice() else { panic!("{diagnostics:#?}") };
    let files: Vec<&str> = diagnostic
        .primary
        .iter()
        .chain(&diagnostic.secondary)
        .map(|label| sources.file(label.span.file).unwrap().name())
        .collect();
    assert_eq!(files, ["app/amplify/data/find.js", "app/amplify/data/resource.ts"]);
    assert_eq!(sources.text(diagnostic.secondary[0].span), "'./find.js'");
}

#[test]
fn a_file_of_several_handlers_is_looked_at_once() {
    let step = "a.handler.custom({ entry: './find.js' })";
    let schema = SCHEMA.replace(&format!("handler({step})"), &format!("handler([{step}, {step}])"));
    assert_ne!(schema, SCHEMA);
    let loader = MemoryLoader::new().file(ENTRY, schema).file("/app/amplify/data/find.js", "");
    assert_eq!(compiled(loader).diagnostics.len(), 2, "one for request, one for response");
}

#[test]
fn the_limit_counts_characters() {
    let code = "export const request = () => ({});\nexport const response = (ctx) => ctx.result;\n//";
    let fill = |most: usize| format!("{code}{}", "é".repeat(most - code.len()));
    assert_eq!(said(&fill(32_768)), [""; 0]);
    assert_eq!(said(&fill(32_769)), ["code_too_long "]);
}

#[test]
fn the_command_can_be_pasted() {
    assert!(
        super::modules::bundle("it's here/x.ts", "x.js").contains(r"esbuild 'it'\''s here/x.ts' --bundle")
    );
}

#[test]
fn an_entry_stays_in_the_project_or_below_its_caller() {
    let verdict = |entry: &str, file: &str| {
        let schema = SCHEMA.replace("./find.js", entry);
        let code = "export const request = () => ({});\nexport const response = (ctx) => ctx.result;";
        let compilation = compiled(MemoryLoader::new().file(ENTRY, schema).file(file, code));
        compilation.diagnostics.iter().map(|diagnostic| diagnostic.code.id).collect::<Vec<_>>()
    };
    assert_eq!(verdict("../../lib/find.js", "/app/lib/find.js"), [""; 0]);
    assert_eq!(verdict("/app/lib/find.js", "/app/lib/find.js"), [""; 0]);
    assert_eq!(verdict("../../../lib/find.js", "/lib/find.js"), ["amplify::handler::entry_outside"]);
    assert_eq!(verdict("../../../apple/find.js", "/apple/find.js"), ["amplify::handler::entry_outside"]);
    assert_eq!(verdict("/etc/passwd", "/etc/passwd"), ["amplify::handler::entry_outside"]);
}
