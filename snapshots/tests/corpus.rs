//! What is emitted for the valid cases, target by target.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use amplify_schemac::Error;
use amplify_schemac_snapshots::{Case, cases};
use amplify_schemac_targets::TARGETS;
use insta::Settings;
use serde_json::Value;

/// The files that a target gives for a case, by path and sorted, and the warnings.
fn build(case: &Case, target: &str) -> (Vec<(String, String)>, String) {
    let folder = tempfile::tempdir().unwrap();
    let report = match amplify_schemac::build(&case.path).out_dir(folder.path()).targets([target]).run() {
        Ok(report) => report,
        Err(Error::Schema(findings)) => panic!("{} has errors:\n{findings}", case.slug()),
        Err(error) => panic!("{}: {error}", case.slug()),
    };
    let mut files = Vec::new();
    read(folder.path(), "", &mut files);
    files.sort();
    (files, report.findings.to_string())
}

/// Every file in a folder but the manifest.
fn read(folder: &Path, prefix: &str, files: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            read(&entry.path(), &format!("{name}/"), files);
        } else if !name.starts_with('.') {
            files.push((name, fs::read_to_string(entry.path()).unwrap()));
        }
    }
}

/// What is the same for every schema, and has no snapshots.
const FIXED: [&str; 4] =
    ["client/support.ts", "client/conversation.ts", "forms/support.tsx", "forms/overrides.ts"];

/// What is made on request is long, and shown for a few cases.
const RUST: [&str; 2] = ["client__bookshop", "operations__lower_and_upper_names"];

/// Forms say little that their definitions don't; conformance shows those of every case to their consumers.
const FORMS: [&str; 4] = [
    "custom-types__recursive_argument",
    "large__marketplace",
    "relationships__composite_self_and_many",
    "scalars__validators",
];

fn is_shown(target: &str, case: &Case) -> bool {
    match target {
        "rust" => RUST.contains(&case.slug().as_str()),
        "forms" => FORMS.contains(&case.slug().as_str()),
        _ => true,
    }
}

/// One text of a target's files; of several, each under its path. What scripts share is shown once.
fn joined(files: &[(String, String)]) -> String {
    if let [(_, only)] = files {
        return only.clone();
    }
    let mut shown = HashSet::new();
    let texts = files.iter().map(|(path, text)| {
        let text = match path {
            path if path.ends_with(".js") => without_shown(text, &mut shown),
            path if path.ends_with(".template.json") => outline(text),
            _ => text.clone(),
        };
        format!("==> {path}\n{text}\n")
    });
    texts.collect()
}

/// The ids of a template with what they are; conformance looks at their properties.
fn outline(text: &str) -> String {
    let template: Value = serde_json::from_str(text).unwrap();
    let section = |name: &str| template[name].as_object().cloned().unwrap_or_default();
    let typed = ["Parameters", "Resources"].map(&section).into_iter().flatten();
    let mut out: String = typed.map(|(id, part)| format!("{id}: {}\n", part["Type"])).collect();
    out.extend(section("Outputs").into_iter().map(|(id, _)| format!("{id}: output\n")));
    out
}

/// A script without the functions of earlier ones.
fn without_shown<'t>(text: &'t str, shown: &mut HashSet<&'t str>) -> String {
    let parts = text.split_inclusive("\n\n").filter(|part| {
        let is_function = part.starts_with("/**") || part.starts_with("function ");
        !is_function || shown.insert(part.trim_end())
    });
    parts.collect()
}

#[test]
fn every_valid_case_gives_its_files() {
    let mut settings = Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let cases = cases("valid").unwrap();
    assert!(cases.len() >= 60, "only {} valid cases", cases.len());
    for case in cases {
        for target in TARGETS.iter().filter(|target| is_shown(target.name(), &case)) {
            let (mut files, warnings) = build(&case, target.name());
            files.retain(|(path, _)| !FIXED.contains(&path.as_str()));
            settings.set_snapshot_path(format!("../{}", target.name()));
            settings.bind(|| insta::assert_snapshot!(case.slug(), joined(&files)));
            if target.name() == "sdl" && !warnings.is_empty() {
                settings.set_snapshot_path("../warnings");
                settings.bind(|| insta::assert_snapshot!(case.slug(), warnings));
            }
        }
    }
}

#[test]
fn every_emitted_module_is_rust() {
    for case in cases("valid").unwrap() {
        for (path, text) in build(&case, "rust").0 {
            if let Err(error) = syn::parse_file(&text) {
                panic!("{} of {}: {error}", path, case.slug());
            }
        }
    }
}

#[test]
fn every_emitted_schema_is_read_by_an_independent_parser() {
    for case in cases("valid").unwrap() {
        for (path, text) in build(&case, "sdl").0 {
            if let Err(error) = graphql_parser::parse_schema::<&str>(&text) {
                panic!("{} of {}: {error}", path, case.slug());
            }
        }
    }
}
