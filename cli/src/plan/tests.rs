//! Every way that a file can stand to its builds, by whole builds of a folder.

use amplify_schemac_targets::Bundle;

use super::*;
use crate::manifest;
use crate::names::portable;
use crate::verify::{Differences, verify};
use crate::write::write;

const FORM: &str = "forms/PostCreateForm.tsx";
const OVERRIDES: &str = "forms/overrides.ts";

/// The files of a schema whose form is this text.
fn with_form(text: &str) -> Bundle {
    let mut bundle = Bundle::default();
    bundle.add("schema.graphql", text);
    bundle.add_editable(FORM, text);
    bundle
}

fn plain() -> Bundle {
    let mut bundle = Bundle::default();
    bundle.add("schema.graphql", "x");
    bundle
}

/// What was kept, and why: said by a build, and the same by the verification before it, which finds it in order after it.
fn build(folder: &Path, bundle: &Bundle) -> Vec<(String, Reason)> {
    let (files, environment) = (portable(bundle), BTreeMap::new());
    let before = verify(&files, &environment, folder).unwrap().kept;
    let kept = write(&files, &environment, folder).unwrap().kept;
    assert_eq!(before, kept);
    let after = verify(&files, &environment, folder).unwrap();
    assert_eq!((after.differences, &after.kept), (Differences::default(), &kept));
    kept.into_iter().map(|Kept { path, reason }| (path, reason)).collect()
}

fn form(reason: Reason) -> Vec<(String, Reason)> {
    vec![(FORM.to_owned(), reason)]
}

fn text(folder: &Path, path: &str) -> String {
    fs::read_to_string(folder.join(path)).unwrap()
}

fn edit(folder: &Path, path: &str, text: &str) {
    fs::create_dir_all(folder.join(path).parent().unwrap()).unwrap();
    fs::write(folder.join(path), text).unwrap();
}

/// Leaves a folder as a build does that is killed before its first file.
fn interrupt(folder: &Path, bundle: &Bundle) {
    let (files, environment) = (portable(bundle), BTreeMap::new());
    let before = Before::read(folder);
    let manifest = Plan::new(&files, &environment, folder, &before).unwrap().manifest;
    edit(folder, manifest::NAME, &manifest.writing(&before).text());
    assert!(Before::read(folder).is_interrupted());
}

#[test]
fn what_nobody_changed_is_generated_anew() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    for generated in ["1", "2", "3"] {
        assert_eq!(build(folder, &with_form(generated)), []);
        assert_eq!(text(folder, FORM), generated);
    }
    assert_eq!(build(folder, &plain()), []);
    assert!(!folder.join("forms").exists());
}

#[test]
fn what_somebody_changed_is_kept_in_all_later_builds() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    build(folder, &with_form("1"));
    edit(folder, FORM, "mine");
    for (generated, reason) in [
        ("1", Reason::Edited),
        ("1", Reason::Edited),
        ("2", Reason::EditedAndOutdated),
        ("2", Reason::EditedAndOutdated),
        ("1", Reason::Edited),
        ("3", Reason::EditedAndOutdated),
    ] {
        assert_eq!(build(folder, &with_form(generated)), form(reason));
        assert_eq!((text(folder, FORM), text(folder, "schema.graphql")), ("mine".into(), generated.into()));
    }
    // Changed further, it is still from the first text.
    edit(folder, FORM, "mine too");
    assert_eq!(build(folder, &with_form("1")), form(Reason::Edited));
}

#[test]
fn a_change_is_given_up_by_deleting_undoing_or_generating_it() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    for undone in [None, Some("1"), Some("2")] {
        build(folder, &plain());
        build(folder, &with_form("1"));
        edit(folder, FORM, "mine");
        assert_eq!(build(folder, &with_form("2")), form(Reason::EditedAndOutdated));
        match undone {
            None => fs::remove_file(folder.join(FORM)).unwrap(),
            Some(undone) => edit(folder, FORM, undone),
        }
        assert_eq!(build(folder, &with_form("2")), []);
        assert_eq!(text(folder, FORM), "2");
        assert_eq!(build(folder, &with_form("3")), []);
    }
}

#[test]
fn what_no_manifest_knows_is_kept_unless_it_is_generated() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    edit(folder, FORM, "1");
    assert_eq!(build(folder, &with_form("1")), []);
    assert_eq!(build(folder, &with_form("2")), []);
    for manifest in [None, Some("<<<<<<< ours")] {
        match manifest {
            None => fs::remove_file(folder.join(manifest::NAME)).unwrap(),
            Some(text) => edit(folder, manifest::NAME, text),
        }
        for generated in ["3", "3", "4"] {
            assert_eq!(build(folder, &with_form(generated)), form(Reason::OriginUnknown));
            assert_eq!(text(folder, FORM), "2");
        }
    }
}

#[test]
fn a_changed_file_outlives_its_model_and_is_known_when_it_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    build(folder, &with_form("1"));
    edit(folder, FORM, "mine");
    for _ in 0..2 {
        assert_eq!(build(folder, &plain()), form(Reason::NotGenerated));
        assert_eq!(text(folder, FORM), "mine");
    }
    assert_eq!(build(folder, &with_form("1")), form(Reason::Edited));
    assert_eq!(build(folder, &plain()), form(Reason::NotGenerated));
    fs::remove_file(folder.join(FORM)).unwrap();
    assert_eq!(build(folder, &plain()), []);
    assert!(!text(folder, manifest::NAME).contains(FORM));
}

#[test]
fn the_users_own_file_is_made_once() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let own = |text: &str| {
        let mut bundle = plain();
        bundle.add_once(OVERRIDES, text);
        bundle
    };
    let missing = verify(&portable(&own("1")), &BTreeMap::new(), folder).unwrap();
    assert_eq!((missing.files, missing.differences.missing), (1, vec!["schema.graphql".to_owned()]));
    assert_eq!(build(folder, &own("1")), []);
    assert_eq!(text(folder, OVERRIDES), "1");
    assert_eq!(build(folder, &own("2")), []);
    assert_eq!(text(folder, OVERRIDES), "1");
    edit(folder, OVERRIDES, "mine");
    assert_eq!(build(folder, &own("3")), []);
    assert_eq!(build(folder, &plain()), []);
    assert_eq!(text(folder, OVERRIDES), "mine");
    fs::remove_file(folder.join(OVERRIDES)).unwrap();
    assert_eq!(
        verify(&portable(&own("3")), &BTreeMap::new(), folder).unwrap().differences,
        Differences::default()
    );
    assert_eq!(build(folder, &own("3")), []);
    assert_eq!(text(folder, OVERRIDES), "3");
}

#[test]
fn other_generated_files_are_nobodys_but_the_compilers() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    build(folder, &with_form("1"));
    edit(folder, "schema.graphql", "mine");
    assert_eq!(build(folder, &with_form("1")), []);
    assert_eq!(text(folder, "schema.graphql"), "1");
}

#[test]
fn line_ends_of_a_checkout_are_no_change() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    build(folder, &with_form("a\nb\n"));
    edit(folder, FORM, "a\r\nb\r\n");
    assert_eq!(build(folder, &with_form("a\nb\n")), []);
    edit(folder, FORM, "a\r\nb\r\n");
    assert_eq!(build(folder, &with_form("a\nb\nc\n")), []);
    assert_eq!(text(folder, FORM), "a\nb\nc\n");
    edit(folder, FORM, "a\r\nb\r\nc\r\n");
    assert_eq!(build(folder, &plain()), []);
    assert!(!folder.join(FORM).exists());
    // A lone carriage return is nothing that a checkout makes.
    build(folder, &with_form("a\nb\n"));
    edit(folder, FORM, "a\rb\r");
    assert_eq!(build(folder, &with_form("a\nb\n")), form(Reason::Edited));
}

#[test]
fn files_in_the_line_ends_of_a_checkout_are_as_they_should_be() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let bundle = with_form("a\nb\n");
    build(folder, &bundle);
    let manifest = text(folder, manifest::NAME);
    edit(folder, manifest::NAME, &manifest.replace('\n', "\r\n"));
    edit(folder, "schema.graphql", "a\r\nb\r\n");
    build(folder, &bundle);
    assert_eq!(text(folder, "schema.graphql"), "a\r\nb\r\n");
    edit(folder, "schema.graphql", "a\r\nb\r");
    build(folder, &bundle);
    assert_eq!(text(folder, "schema.graphql"), "a\nb\n");
}

#[test]
fn what_an_interrupted_build_left_undone_is_no_change() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    build(folder, &with_form("1"));
    interrupt(folder, &with_form("2"));
    interrupt(folder, &with_form("3"));
    for written in ["1", "2", "3"] {
        let left = tempfile::tempdir().unwrap();
        edit(left.path(), manifest::NAME, &text(folder, manifest::NAME));
        edit(left.path(), FORM, written);
        assert_eq!(build(left.path(), &with_form("4")), []);
        assert_eq!(text(left.path(), FORM), "4");
    }
    assert_eq!(build(folder, &plain()), []);
    assert!(!folder.join(FORM).exists());
}

#[test]
fn a_change_before_or_after_an_interruption_is_one() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    build(folder, &with_form("1"));
    edit(folder, FORM, "mine");
    interrupt(folder, &with_form("2"));
    assert_eq!(build(folder, &with_form("1")), form(Reason::Edited));
    fs::remove_file(folder.join(FORM)).unwrap();
    build(folder, &with_form("1"));
    interrupt(folder, &with_form("2"));
    edit(folder, FORM, "mine");
    // Nobody knows whether the second text came to be written.
    assert_eq!(build(folder, &with_form("2")), form(Reason::OriginUnknown));
    assert_eq!(build(folder, &with_form("3")), form(Reason::EditedAndOutdated));
    interrupt(folder, &plain());
    assert_eq!(build(folder, &plain()), form(Reason::NotGenerated));
    assert_eq!(text(folder, FORM), "mine");
}

#[test]
fn what_differs_in_case_only_is_known_where_it_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let mut lower = Bundle::default();
    lower.add_editable("forms/postCreateForm.tsx", "2");
    build(folder, &with_form("1"));
    // As a system has it that ignores case.
    edit(folder, "forms/postCreateForm.tsx", "1");
    assert_eq!(build(folder, &lower), []);
    assert_eq!(text(folder, "forms/postCreateForm.tsx"), "2");
}

#[test]
fn what_cannot_be_read_is_not_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    fs::create_dir_all(folder.join(FORM)).unwrap();
    let (bundle, environment) = (with_form("1"), BTreeMap::new());
    let files = portable(&bundle);
    assert!(matches!(write(&files, &environment, folder), Err(Error::Unreadable { .. })));
    assert!(matches!(verify(&files, &environment, folder), Err(Error::Unreadable { .. })));
}
