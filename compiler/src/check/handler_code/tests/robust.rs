//! Whatever the code, the check ends, does not panic, and points at places that are there.

use amplify_schemac_grammar::SourceMap;
use std::fmt::Write;

use super::*;
use crate::mutate::{Numbers, mutate};

/// Text that mutations put in.
const SNIPPETS: [&str; 34] = [
    "(",
    ")",
    "{",
    "}",
    "[",
    "]",
    ",",
    ";",
    "'",
    "`",
    "${",
    "=>",
    "...",
    "?.",
    "/",
    "é",
    "\u{2028}",
    "//",
    "/*",
    "++",
    "~",
    " in ",
    "async ",
    "await ",
    "class ",
    "throw ",
    "export ",
    "import 'x';",
    "function f() { f(); }",
    "for (x in y) ",
    "while (1) ",
    "ctx = ",
    "request",
    "yield ",
];

const CODE: &str = "import { util } from '@aws-appsync/utils';
const all = (list) => (list ?? []).map((one) => once(one)).filter((x) => x !== /[a]/);
function once({ a, b: [c = 1, ...d], ...rest }) { return `${a}${c}` in rest ? all(d) : (() => once); }
class Count { n = 0; }
export async function request(ctx) {
  outer: for (const key in ctx.args) { if (key) continue outer; else break; }
  for (const [k, v] of Object.entries(ctx.args)) { ctx.stash[k] = v; ctx.stash = Object.freeze({ k }); }
  for (let i = 0; i < 3; i++) { do { --i; } while (i); }
  try { throw await fetch('x'); } catch ({ message }) { delete ctx.error; } finally { setTimeout(request, 1); }
  switch (typeof this) { case 'a': case 'b': { return new Count(); } default: }
  return { payload: ctx.args.words.sort((a, b) => (a instanceof b ? ~a : a.padStart(2))) };
}
export const response = (ctx) => ctx.result, { next } = { *next() { yield 1; } };
export * from './more.js';
export { once as default };
";

fn all_places_exist(diagnostic: &Diagnostic, sources: &SourceMap) {
    for label in diagnostic.primary.iter().chain(&diagnostic.secondary) {
        let text = sources.file(label.span.file).unwrap().text();
        let range = label.span.start as usize..label.span.end as usize;
        assert!(text.get(range).is_some(), "{diagnostic:#?}\n{text}");
    }
}

#[test]
fn damaged_code_ends_without_panic() {
    let mut numbers = Numbers::new();
    let mut kinds = std::collections::BTreeSet::new();
    for _ in 0..1_500 {
        let code = mutate(CODE, &SNIPPETS, &mut numbers);
        let Compilation { sources, diagnostics, .. } = compiled_with(&code);
        for diagnostic in &diagnostics {
            all_places_exist(diagnostic, &sources);
            kinds.insert(diagnostic.code.id);
        }
    }
    assert!(kinds.len() > 10, "the mutations leave little to check: {kinds:?}");
}

/// Long where code can be long without brackets: nothing recurses on it, and no pass is quadratic.
#[test]
fn long_code_is_walked_in_a_line() {
    let sum = format!("export const request = () => ({});", vec!["1"; 50_000].join(" + "));
    let mut chain = String::new();
    for n in 0..20_000 {
        writeln!(chain, "function f{n}() {{ return f{}(); }}", n + 1).unwrap();
    }
    let circle = format!("{chain}function f20000() {{ return f0(); }}");
    let statements = format!("export const request = () => {{ {} }};", "x = y; ".repeat(50_000));
    for (code, expected) in [
        (&sum, "code_too_long"),
        (&chain, "missing_function"),
        (&circle, "recursion"),
        (&statements, "undocumented_builtin"),
    ] {
        assert!(said(code).iter().any(|said| said.starts_with(expected)), "{expected}: {:?}", said(code));
    }
}
