//! Whatever the text: no panic, spans inside it, and time that grows with its length.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "helpers of tests, outside of their functions"
)]

mod common;

use std::time::{Duration, Instant};

use amplify_schemac_grammar::{Diagnostic, Label};
use common::{Parsed, errors, parsed};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

const SAMPLE: &str = include_str!("sample.ts");

/// Every span lies in the text, on characters' bounds.
fn check(text: &str) -> Parsed {
    let parsed = parsed(text);
    let inside = |span: amplify_schemac_grammar::Span| {
        assert!(span.start <= span.end, "{span:?}");
        assert!(text.get(span.start as usize..span.end as usize).is_some(), "{span:?} of {text:?}");
    };
    for expr in parsed.module.expressions() {
        inside(expr.span);
    }
    for Diagnostic { primary, secondary, .. } in &parsed.errors {
        for Label { span, .. } in primary.iter().chain(secondary) {
            inside(*span);
        }
    }
    parsed
}

/// The sample's words, blanks and signs.
fn tokens() -> Vec<&'static str> {
    let mut tokens = Vec::new();
    let mut rest = SAMPLE;
    while let Some(first) = rest.chars().next() {
        let word = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        let (token, behind) = rest.split_at(if word == 0 { first.len_utf8() } else { word });
        tokens.push(token);
        rest = behind;
    }
    tokens
}

const SIGNS: [&str; 32] = [
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "`",
    "${",
    "'",
    "\"",
    "/",
    "/*",
    "*/",
    "//",
    "\n",
    "=>",
    "?",
    ":",
    ",",
    ";",
    "<",
    ">",
    "=",
    "...",
    "\\",
    "async ",
    "function ",
    "class ",
    "const ",
    "é",
    "\u{2028}",
    "@",
];

/// The same cases on every machine; `PROPTEST_RNG_SEED` and `PROPTEST_CASES` look for others.
fn config() -> ProptestConfig {
    let mut config = ProptestConfig::default();
    if config.rng_seed == RngSeed::Random {
        config.rng_seed = RngSeed::Fixed(1);
    }
    config
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn arbitrary_text(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn arbitrary_signs(signs in prop::collection::vec(prop::sample::select(&SIGNS[..]), 0..60)) {
        check(&signs.concat());
    }

    #[test]
    fn damaged_schemas(edits in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..4), 1..6)) {
        let mut tokens = tokens();
        for (at, other, kind) in edits {
            if tokens.is_empty() {
                break;
            }
            let (at, other) = (at.index(tokens.len()), other.index(tokens.len()));
            match kind {
                0 => { tokens.remove(at); }
                1 => tokens.insert(at, SIGNS[other % SIGNS.len()]),
                2 => tokens.swap(at, other),
                _ => tokens.truncate(at.max(1)),
            }
        }
        check(&tokens.concat());
    }
}

/// A tree without its places and comments.
fn shape(text: &str) -> String {
    let parsed = check(text);
    assert!(parsed.errors.is_empty(), "{:?} in {text}", common::messages(&parsed));
    common::list(&parsed.module, &parsed.module.statements)
}

#[test]
fn blanks_and_comments_between_tokens_change_nothing() {
    // `·` is put where a blank or comment may stand.
    let text = "·import·{·a·,·type X·as·Y·,·}·from·'b'·;·export·const·s·=·a·.·schema·(·{·Post·:·a·.·model·(·{·t·:·a·.·string·(·)·,·'q'·:·`x${·y·}`·,·...·z·,·[·k·]·:·-·1·,·m·(·p·?·:·T·)·{·return 1·;·}·,·}·)·.·authorization·(·(·allow·,·{·b·=·2·}·)=> [·allow·.·owner·(·)·,·]·)·,·}·)·;·if·(·x·)·{·y·}·else·{·z·}·for·(·const·[·i·]·of·j·)·{·}·enum·E·{·A·=·1·,·}";
    let plain = shape(&text.replace('·', " "));
    for filling in ["\n", "\r\n\t", "/**/", " /**/\n", "//\n", "\u{a0}"] {
        // A name may not touch a name.
        let filled = text.replace('·', filling);
        let filled = if filling == "/**/" { filled.replace("/**/", "/**/ ") } else { filled };
        assert_eq!(shape(&filled), plain, "{filling:?}");
    }
}

#[test]
fn the_sample_is_free_of_errors() {
    assert_eq!(errors(SAMPLE), Vec::<String>::new());
}

#[test]
fn nesting_without_end_is_told_at_once() {
    let many = 100_000;
    let nests = [
        ("(", ")"),
        ("[", "]"),
        ("{a:", "}"),
        ("f(", ")"),
        ("(a)=>", ""),
        ("a=>", ""),
        ("(a: T): U =>", ""),
        ("async a=>", ""),
        ("a?b:", ""),
        ("a?", ":b"),
        ("a?(b):", ""),
        ("`${", "}`"),
        ("a=", ""),
        ("a**", ""),
        ("yield ", ""),
        ("a<", ""),
        ("a < ", ""),
        ("x as A<", ">"),
        ("<A,B>()=>", ""),
        ("!", ""),
        ("typeof ", ""),
        ("new ", ""),
        ("await ", ""),
    ];
    for (open, close) in nests {
        let text = format!("x = {}b{}", open.repeat(many), close.repeat(many));
        let start = Instant::now();
        check(&text);
        assert!(start.elapsed() < Duration::from_secs(20), "{open}");
    }
    let statements = [
        "if (a) ",
        "while (a) ",
        "for (;;) ",
        "do ",
        "a: ",
        "else ",
        "if (a) b; else ",
        "{",
        "type X = A<",
        "type X = () => ",
        "type X = A extends B ? ",
        "function a() {",
        "class A {",
        "export default ",
        "declare ",
        "switch (a) { case b: ",
    ];
    for statement in statements {
        check(&format!("{}c", statement.repeat(many)));
    }
}

#[test]
fn nesting_up_to_the_limit_is_read() {
    for (open, close) in
        [("(", ")"), ("[", "]"), ("({a:", "})"), ("f(", ")"), ("(a) => ", ""), ("a ? b : ", ""), ("!", "")]
    {
        let levels = if open.len() == 4 { 60 } else { 120 };
        let text = format!("x = {}b{}", open.repeat(levels), close.repeat(levels));
        assert_eq!(errors(&text), Vec::<String>::new(), "{open}");
    }
    let message = &errors(&format!("x = {}b{}", "(".repeat(129), ")".repeat(129)))[0];
    assert!(message.contains("more than 128 deep"), "{message}");
}

#[test]
fn what_does_not_nest_may_go_on() {
    let many = 900;
    for (start, item, end) in [
        ("x = [", "a < b, ", "]"),
        ("x = {", "a: (b) => c, ", "}"),
        ("x = [", "a ? b : c, ", "]"),
        ("x = a", " + a", ""),
        ("x = a", ".b()", ""),
        ("", "const a = (b) => c\n", ""),
        ("", "type A = B\n", ""),
        ("", "if (a) b\n", ""),
        ("", "if (a) {} else if (b) {} else {}\n", ""),
        ("", "const a = b < c\n", ""),
        ("", "let a = b;", ""),
        ("", "f<T>(a)\n", ""),
        ("type X = ", "| A<B>", ""),
        ("x = [", "-1, ", "]"),
        ("switch (a) {", "case b: c()\n", "}"),
        ("x = `", "${a}", "`"),
    ] {
        let text = format!("{start}{}{end}", item.repeat(many));
        assert_eq!(errors(&text), Vec::<String>::new(), "{item}");
    }
}

#[test]
fn faults_inside_nests_cost_no_more_than_their_length() {
    for (open, close) in [
        ("{a: b c, d: ", " e}"),
        ("[a b, ", " c d]"),
        ("f(a b, ", " c)"),
        ("(a, ", " b)"),
        ("(a: B = ", ")"),
        ("async(", " a)"),
        ("f<(", ")"),
        ("f < (", ")"),
        ("a ? (b) : (", ")"),
        ("(a): (b: ", ")"),
        ("`${a b ", "}`"),
        ("() => { for (const {a = ", "} of b) {} }"),
    ] {
        let levels = 60;
        let start = Instant::now();
        check(&format!("x = {}1{}", open.repeat(levels), close.repeat(levels)));
        assert!(start.elapsed() < Duration::from_secs(10), "{open}");
    }
}

#[test]
fn a_small_stack_is_no_danger() {
    for levels in [20, 60, 128] {
        let text = format!("x = {}b{}", "[f({a: ".repeat(levels / 3), "})]".repeat(levels / 3));
        let run = move || {
            let mut map = amplify_schemac_grammar::SourceMap::default();
            let file = map.add("a.ts", text.as_str());
            let mut errors = amplify_schemac_grammar::Diagnostics::default();
            amplify_schemac_grammar::parse(file, &text, &mut errors);
        };
        std::thread::Builder::new().stack_size(256 << 10).spawn(run).unwrap().join().unwrap();
    }
}
