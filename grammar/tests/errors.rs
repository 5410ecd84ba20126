//! Each fault is told once, where it is, and hides nothing else.

mod common;

use common::{errors, list, messages, parsed};

#[test]
fn a_missing_comma_keeps_both_properties() {
    let parsed = parsed("({\n  a: a.string()\n  b: a.id(),\n})");
    assert_eq!(messages(&parsed), ["2:16 a `,` is missing here"]);
    assert_eq!(parsed.errors[0].code.id, "amplify::syntax::missing_comma");
    assert_eq!(
        list(&parsed.module, &parsed.module.statements),
        "{a: (call (. a string) []), b: (call (. a id) [])}"
    );
    assert_eq!(errors("f('a' 'b')"), ["1:6 a `,` is missing here"]);
    assert_eq!(errors("x = ['a' 'b']"), ["1:9 a `,` is missing here"]);
    assert_eq!(errors("import { a b } from 'c'"), ["1:11 a `,` is missing here"]);
    assert_eq!(errors("({ a: 1 // c\n b: 2 })"), ["1:8 a `,` is missing here"]);
}

#[test]
fn one_bad_property_hides_no_other() {
    let parsed = parsed("({ a: , b: 1 + , 'c' d, + -, e: f g, h: a., i: 1; j: 2, , k: 3 })");
    assert_eq!(
        messages(&parsed),
        [
            "1:7 expected an expression, found `,`",
            "1:16 expected an expression, found `,`",
            "1:22 expected `:`, found `d`",
            "1:25 expected the name of a property, found `+`",
            "1:34 a `,` is missing here",
            "1:43 expected a name, found `,`",
            "1:49 expected `,`, found `;`",
            "1:57 expected the name of a property, found `,`",
        ]
    );
    assert_eq!(
        list(&parsed.module, &parsed.module.statements),
        "{a: INVALID, b: (Add 1 INVALID), c: INVALID, d: d, INVALID, e: f, g: g, h: INVALID, i: 1, j: 2, k: 3}"
    );
}

#[test]
fn one_bad_statement_hides_no_other() {
    let parsed = parsed(
        "const a = 1 b\nconst = 2;\n= 3\nconst c = 4; import d 'e'\nlet f = 5 let g = 6\nif h { i }\nconst j = 7",
    );
    assert_eq!(
        messages(&parsed),
        [
            "1:13 expected `;` or the end of the line, found `b`",
            "2:7 expected a name, found `=`",
            "3:1 expected a statement, found `=`",
            "4:23 expected `from`, found `'e'`",
            "5:11 expected `;` or the end of the line, found `let`",
            "6:4 expected `(`, found `h`",
        ]
    );
    let shown = list(&parsed.module, &parsed.module.statements);
    assert!(shown.contains("Const c = 4") && shown.ends_with("Const j = 7"), "{shown}");
}

#[test]
fn brackets_that_do_not_match_are_the_only_fault() {
    let parsed = parsed("const a = {\n  b: f(1,\n  c: 2,\n}");
    assert_eq!(messages(&parsed), ["2:7 this `(` is never closed"]);
    assert_eq!(parsed.errors[0].secondary[0].text, "`)` was expected before this `}`");
    assert!(parsed.module.statements.is_empty());
    assert_eq!(errors("a = b)"), ["1:6 this `)` closes nothing"]);
    assert_eq!(errors("a = [b)]"), ["1:7 this `)` closes nothing"]);
    assert_eq!(errors("a = ("), ["1:5 this `(` is never closed"]);
    assert_eq!(errors("a = `${b`"), ["1:9 this template literal has no end"]);
}

#[test]
fn indentation_tells_which_bracket_is_missing() {
    let text = "const s = f({\n  Post: m({\n    a: 1,\n  Other: m({\n    b: 2,\n  }),\n});\nconst d = 1;\n";
    assert_eq!(errors(text), ["2:11 this `{` is never closed"]);
}

#[test]
fn literals_without_an_end() {
    assert_eq!(errors("const a = 'b\nconst c = 1"), ["1:11 this string has no end"]);
    assert_eq!(errors("const a = f('b)\nconst c = 1"), ["1:13 this string has no end"]);
    assert_eq!(errors("a /* b"), ["1:3 this comment has no end"]);
    assert_eq!(errors("a = /b\nc"), ["1:5 this regular expression has no end"]);
    assert_eq!(errors("a = `b\nc"), ["1:5 this template literal has no end"]);
}

#[test]
fn escapes_that_do_not_exist() {
    assert_eq!(
        errors(r"x = ['\u00g1', '\x1', '\ud83d', '\u{110000}', '\1', `\08`]"),
        [
            "1:7 `\\u` wants four hexadecimal digits behind it",
            "1:17 `\\x` wants two hexadecimal digits behind it",
            "1:24 this half of a character can't stand alone",
            "1:34 `\\u{…}` wants the hexadecimal number of a character",
            "1:48 `\\1` is no escape in a module",
            "1:54 `\\0` is no escape in a module",
        ]
    );
}

#[test]
fn parameters_are_no_expressions_without_an_arrow() {
    assert_eq!(errors("x = (a: B)"), ["1:7 expected `)`, found `:`"]);
    assert_eq!(errors("x = ()"), ["1:6 expected an expression, found `)`"]);
    assert_eq!(errors("x = (a.b) => c"), ["1:8 expected `,` or the end of the pattern, found `b`"]);
}

#[test]
fn each_code_is_explained_by_an_example_that_gives_it() {
    let file = |example: &str| format!("const schema = a.schema({{\n{example}\n}});\n");
    for code in amplify_schemac_grammar::diag::syntax::ALL {
        let wrong = parsed(&file(code.explanation.wrong));
        assert!(wrong.errors.iter().all(|error| error.code == *code), "{}: {:?}", code.id, messages(&wrong));
        assert_eq!(wrong.errors.len(), 1, "{}: {:?}", code.id, messages(&wrong));
        assert_eq!(errors(&file(code.explanation.right)), Vec::<String>::new(), "{}", code.id);
    }
}
