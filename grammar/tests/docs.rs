//! Comments before properties and declarations are their docs.

mod common;

use amplify_schemac_grammar::syntax::StatementKind;
use common::{expression, parsed};

#[test]
fn comments_before_a_property_are_its_docs() {
    assert_eq!(
        expression(
            "({\n  // one\n  a: 1, // trailing\n  /** two\n   * three\n   */\n\n  // four\n  b: 2,\n  c: 3 })"
        ),
        "{\"one\" a: 1, \"two\\nthree\\nfour\" b: 2, c: 3}"
    );
}

#[test]
fn a_comment_behind_something_on_another_line_belongs_to_that() {
    assert_eq!(expression("({ // head\n  a: 1, /* tail */\n  b: 2 })"), "{a: 1, b: 2}");
    assert_eq!(expression("({ a: 1, /* mine */ b: 2 })"), "{a: 1, \"mine\" b: 2}");
    assert_eq!(expression("({ a: 1, /* tail */ // more\n // mine\n b: 2 })"), "{a: 1, \"mine\" b: 2}");
}

#[test]
fn a_declaration_has_docs_from_before_its_export() {
    let parsed = parsed("/** all\n * of it */\nexport const a = 1, b = 2;");
    let StatementKind::Variables { declarators, .. } = &parsed.module.statements[0].kind else { panic!() };
    assert_eq!(declarators[0].docs.as_deref(), Some("all\nof it"));
    assert_eq!(declarators[1].docs, None);
}
