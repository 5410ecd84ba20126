//! What is said about the invalid cases.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::collections::BTreeSet;

use amplify_schemac::render::{Look, text};
use amplify_schemac::{Error, Findings};
use amplify_schemac_compiler::diag;
use amplify_schemac_snapshots::{Case, cases};
use insta::Settings;

fn findings(case: &Case) -> Findings {
    match amplify_schemac::build(&case.path).check() {
        Ok(findings) => findings,
        Err(Error::Schema(findings)) => *findings,
        Err(error) => panic!("{}: {error}", case.slug()),
    }
}

#[test]
fn every_invalid_case_is_told_what_is_wrong() {
    let mut settings = Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_snapshot_path("../diagnostics");
    for case in cases("invalid").unwrap() {
        let findings = findings(&case);
        let found: Vec<&str> = findings.diagnostics.iter().map(|diagnostic| diagnostic.code.id).collect();
        assert!(found.contains(&case.code().as_str()), "{} gives {found:?}", case.slug());
        let mut report = Vec::new();
        text(&[findings], Look::Plain, usize::MAX, &mut report).unwrap();
        settings.bind(|| insta::assert_snapshot!(case.slug(), String::from_utf8(report).unwrap()));
    }
}

#[test]
fn every_code_has_an_invalid_case() {
    let tested: BTreeSet<String> = cases("invalid").unwrap().iter().map(Case::code).collect();
    let untested: Vec<&str> = diag::all().map(|code| code.id).filter(|id| !tested.contains(*id)).collect();
    assert!(untested.is_empty(), "codes without a case in testdata/invalid: {untested:#?}");
}
