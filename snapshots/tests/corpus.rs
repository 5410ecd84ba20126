//! What is emitted for the valid cases.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::fs;

use amplify_schemac::Error;
use amplify_schemac_snapshots::{Case, cases};
use insta::Settings;

/// Builds a case and gives its files by path, and its warnings.
fn build(case: &Case) -> (Vec<(String, String)>, String) {
    let folder = tempfile::tempdir().unwrap();
    let report = match amplify_schemac::build(&case.path).out_dir(folder.path()).targets(["sdl"]).run() {
        Ok(report) => report,
        Err(Error::Schema(findings)) => panic!("{} has errors:\n{findings}", case.slug()),
        Err(error) => panic!("{}: {error}", case.slug()),
    };
    let mut files: Vec<(String, String)> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| !entry.file_name().to_string_lossy().starts_with('.'))
        .map(|entry| {
            (entry.file_name().to_string_lossy().into_owned(), fs::read_to_string(entry.path()).unwrap())
        })
        .collect();
    files.sort();
    (files, report.findings.to_string())
}

#[test]
fn every_valid_case_gives_its_schema() {
    let mut settings = Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let cases = cases("valid").unwrap();
    assert!(cases.len() >= 60, "only {} valid cases", cases.len());
    for case in cases {
        let (files, warnings) = build(&case);
        let [(_, schema)] = files.as_slice() else { panic!("{}: {files:?}", case.slug()) };
        settings.set_snapshot_path("../sdl");
        settings.bind(|| insta::assert_snapshot!(case.slug(), schema));
        if !warnings.is_empty() {
            settings.set_snapshot_path("../warnings");
            settings.bind(|| insta::assert_snapshot!(case.slug(), warnings));
        }
    }
}

#[test]
fn every_emitted_schema_is_read_by_an_independent_parser() {
    for case in cases("valid").unwrap() {
        let (files, _) = build(&case);
        for (path, text) in files {
            if let Err(error) = graphql_parser::parse_schema::<&str>(&text) {
                panic!("{} of {}: {error}", path, case.slug());
            }
        }
    }
}
