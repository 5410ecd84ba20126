//! Rules about the project's own files.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use amplify_schemac_snapshots::{Case, cases, root};

const CRATES: [&str; 8] =
    ["grammar", "compiler", "targets", "loader", "macros", "cli", "snapshots", "benches"];

/// A file of code is stopped here; it aims at 120 lines and is questioned at 400.
const MOST_LINES: usize = 800;

fn files(folder: &Path, extension: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if !path.ends_with("target") && !path.ends_with("node_modules") {
                files(&path, extension, found);
            }
        } else if path.extension().is_some_and(|found| found == extension) {
            found.push(path);
        }
    }
}

fn sources() -> Vec<PathBuf> {
    let mut found = Vec::new();
    for folder in CRATES {
        files(&root().join(folder), "rs", &mut found);
    }
    assert!(found.len() > 50);
    found
}

#[test]
fn no_file_of_code_is_too_long() {
    for path in sources() {
        let lines = fs::read_to_string(&path).unwrap().lines().count();
        assert!(lines <= MOST_LINES, "{} has {lines} lines", path.display());
    }
}

#[test]
fn every_module_says_what_it_is() {
    for path in sources() {
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("//!"), "{} has no module documentation", path.display());
    }
}

/// What two targets need is in the expanded schema, or in a module that is no target.
#[test]
fn targets_do_not_know_each_other() {
    let targets = ["sdl", "resolvers", "tables", "stack", "introspection", "client", "forms", "rust"];
    for path in sources().into_iter().filter(|path| path.starts_with(root().join("targets/src"))) {
        let text = fs::read_to_string(&path).unwrap();
        let own = |target: &str| {
            path.components().any(|part| part.as_os_str().to_string_lossy().starts_with(target))
        };
        for target in targets.into_iter().filter(|target| !own(target)) {
            assert!(
                !text.contains(&format!("crate::{target}::")),
                "{} uses the target {target}",
                path.display()
            );
        }
    }
}

/// Each arrow one way: grammar, compiler, targets, cli.
#[test]
fn crates_depend_one_way() {
    for (folder, forbidden) in [
        ("grammar", ["schemac_compiler", "schemac_targets"].as_slice()),
        ("compiler", &["schemac_targets", "amplify_schemac::"]),
        ("targets", &["schemac_grammar", "amplify_schemac::"]),
        ("loader", &["schemac_targets", "amplify_schemac::"]),
        ("macros", &["amplify_schemac::"]),
    ] {
        let mut found = Vec::new();
        files(&root().join(folder).join("src"), "rs", &mut found);
        for path in found {
            let text = fs::read_to_string(&path).unwrap();
            for word in forbidden {
                assert!(!text.contains(word), "{} mentions {word}", path.display());
            }
        }
    }
}

/// No pass of the compiler reads or writes: the loader is brought by the caller.
#[test]
fn only_the_command_line_touches_files() {
    for folder in ["grammar", "compiler", "targets"] {
        let mut found = Vec::new();
        files(&root().join(folder).join("src"), "rs", &mut found);
        for path in found {
            let text = fs::read_to_string(&path).unwrap();
            for word in ["std::fs", "std::env", "std::io", "std::process"] {
                assert!(!text.contains(word), "{} uses {word}", path.display());
            }
        }
    }
}

#[test]
fn the_list_of_diagnostics_is_current() {
    let listed = fs::read_to_string(root().join("docs/diagnostics.md")).unwrap();
    assert!(
        listed == amplify_schemac::explain::markdown(),
        "docs/diagnostics.md is out of date: run `cargo run -p amplify-schemac --example generate-docs`"
    );
}

/// A case that is renamed leaves its snapshots behind.
#[test]
fn every_snapshot_belongs_to_a_case() {
    for (folder, kind) in [
        ("sdl", "valid"),
        ("tables", "valid"),
        ("client", "valid"),
        ("rust", "valid"),
        ("warnings", "valid"),
        ("diagnostics", "invalid"),
    ] {
        let slugs: BTreeSet<String> = cases(kind).unwrap().iter().map(Case::slug).collect();
        let mut found = Vec::new();
        files(&root().join("snapshots").join(folder), "snap", &mut found);
        for path in found {
            let slug = path.file_stem().unwrap().to_string_lossy().into_owned();
            assert!(slugs.contains(&slug), "{} belongs to no case", path.display());
        }
    }
}
