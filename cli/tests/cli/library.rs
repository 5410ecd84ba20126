//! The same from a build script.

use amplify_schemac::Error;

use super::project::{BAD, GOOD, IMPORTING, POST, Project, RESOURCE};

#[test]
fn a_build_reports_what_it_did() {
    let project = Project::with(IMPORTING);
    project.write("amplify/data/post.ts", POST);
    let build = amplify_schemac::build(project.path(RESOURCE)).out_dir(project.path("out")).targets(["sdl"]);
    let report = build.run().unwrap();
    assert_eq!((report.changes.files, report.changes.changed), (1, 1));
    assert_eq!(report.folder, project.path("out"));
    assert_eq!(report.findings.files.len(), 2, "{:?}", report.findings.files);
    assert!(report.cargo_directives().contains("cargo::rerun-if-changed="));
    assert!(build.verify().unwrap().differences.is_empty());
}

#[test]
fn errors_are_typed_and_readable() {
    let project = Project::with(BAD);
    let Error::Schema(findings) = amplify_schemac::build(project.path(RESOURCE)).check().unwrap_err() else {
        panic!("another error");
    };
    assert!(findings.has_errors());
    let text = Error::Schema(findings).to_string();
    assert!(text.contains("resource.ts:4:") && text.contains(": error[amplify::"), "{text}");
    let project = Project::with(GOOD);
    let unknown = amplify_schemac::build(project.path(RESOURCE)).targets(["nope"]).run().unwrap_err();
    assert!(matches!(unknown, Error::UnknownTarget { .. }));
    let missing = amplify_schemac::build(project.path("nope.ts")).run().unwrap_err();
    assert!(matches!(missing, Error::NoSuchInput { .. }));
}
