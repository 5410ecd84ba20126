//! What a build writes, removes and leaves alone.

use std::fs;

use super::project::{BAD, GOOD, Project, RESOURCE, modified};

const MANIFEST: &str = "amplify-generated/.amplify-schemac.json";
const SDL: &str = "amplify-generated/schema.graphql";

/// Adds files to the manifest, as if an earlier build had written them.
fn list(project: &Project, paths: &[&str]) {
    let mut manifest: serde_json::Value = serde_json::from_str(&project.read(MANIFEST)).unwrap();
    for path in paths {
        manifest["files"][path] = "sha256:00".into();
    }
    project.write(MANIFEST, manifest.to_string());
}

#[test]
fn output_goes_beside_the_amplify_folder() {
    let project = Project::with(GOOD);
    project.run_in("amplify/data", &["build"]).exits(0);
    assert!(project.has(SDL) && project.has(MANIFEST));
    let done = project.run(&["build"]).exits(0);
    let last = done.out.lines().last().unwrap();
    assert!(last.starts_with("wrote ") && last.contains("(0 changed) to amplify-generated in "), "{last}");
    project.write("plain/schema.ts", GOOD);
    project.run(&["build", "plain/schema.ts"]).exits(0);
    assert!(project.has("plain/amplify-generated/schema.graphql"));
}

#[test]
fn a_target_is_built_alone() {
    let project = Project::with(GOOD);
    let done = project.run(&["build", "-t", "sdl", "-o", "out"]).exits(0);
    assert!(done.out.starts_with("wrote 1 file (1 changed) to out in "), "{}", done.out);
    let names: Vec<_> =
        fs::read_dir(project.path("out")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), 2, "{names:?}");
    project.run(&["build", "-t", "sld"]).exits(2).complains("unknown target `sld`; did you mean `sdl`?");
}

#[test]
fn unchanged_files_are_not_touched() {
    let project = Project::with(GOOD);
    project.run(&["build"]).exits(0);
    let before = [SDL, MANIFEST].map(|path| modified(&project.path(path)));
    project.run(&["build"]).exits(0);
    assert_eq!([SDL, MANIFEST].map(|path| modified(&project.path(path))), before);
    project.write(RESOURCE, GOOD.replace("title", "headline"));
    project.run(&["build"]).exits(0);
    assert!(project.read(SDL).contains("headline"));
}

#[test]
fn a_schema_with_errors_leaves_the_last_output() {
    let project = Project::with(GOOD);
    project.run(&["build"]).exits(0);
    let before = [SDL, MANIFEST].map(|path| (project.read(path), modified(&project.path(path))));
    project.write(RESOURCE, BAD);
    project.run(&["build"]).exits(1).complains("resource.ts:4:").complains("nothing was written");
    assert_eq!([SDL, MANIFEST].map(|path| (project.read(path), modified(&project.path(path)))), before);
}

#[test]
fn a_schema_with_errors_makes_no_folder() {
    let project = Project::with(BAD);
    project.run(&["build"]).exits(1);
    assert!(!project.has("amplify-generated"));
}

#[test]
fn files_of_earlier_builds_are_removed_and_no_others() {
    let project = Project::with(GOOD);
    project.run(&["build"]).exits(0);
    project.write("amplify-generated/old/deep/gone.txt", "");
    project.write("amplify-generated/kept/gone.txt", "");
    project.write("amplify-generated/kept/mine.txt", "");
    project.write("outside.txt", "");
    list(&project, &["old/deep/gone.txt", "kept/gone.txt", "../outside.txt", "never-there.txt"]);
    project.run(&["build"]).exits(0).says("(0 changed, 2 removed)");
    assert!(!project.has("amplify-generated/old") && !project.has("amplify-generated/kept/gone.txt"));
    assert!(project.has("amplify-generated/kept/mine.txt") && project.has("outside.txt"));
}

#[test]
fn a_killed_build_is_repaired() {
    let project = Project::with(GOOD);
    project.run(&["build"]).exits(0);
    let (sdl, manifest) = (project.read(SDL), project.read(MANIFEST));
    list(&project, &["half.txt"]);
    project.write(MANIFEST, project.read(MANIFEST).replace("\"complete\"", "\"writing\""));
    project.write("amplify-generated/half.txt", "ha");
    project.write("amplify-generated/.4711.amplify-schemac-tmp", "ha");
    fs::remove_file(project.path(SDL)).unwrap();
    project.run(&["build", "--verify"]).exits(3).says("interrupted").says("missing: schema.graphql");
    project.run(&["build"]).exits(0);
    assert_eq!((project.read(SDL), project.read(MANIFEST)), (sdl, manifest));
    assert_eq!(
        fs::read_dir(project.path("amplify-generated"))
            .unwrap()
            .flatten()
            .filter(|entry| entry.file_name().to_string_lossy().contains("tmp")
                || entry.file_name() == "half.txt")
            .count(),
        0
    );
    project.run(&["build", "--verify"]).exits(0);
}

#[test]
fn output_inside_the_amplify_folder_is_warned_of() {
    let project = Project::with(GOOD);
    project.run(&["build", "-o", "amplify/generated"]).exits(0).complains("warning: ").complains("ampx");
    let done = project.run(&["build", "-o", "amplify-generated"]).exits(0);
    assert!(!done.err.contains("ampx"), "{}", done.err);
}

#[test]
fn what_cannot_be_written_is_said() {
    let project = Project::with(GOOD);
    project.write("taken", "");
    project.run(&["build", "-o", "taken"]).exits(2).complains("taken: can't be written");
    fs::create_dir_all(project.path("out/schema.graphql")).unwrap();
    project
        .run(&["build", "-t", "sdl", "-o", "out"])
        .exits(2)
        .complains("out/schema.graphql: can't be written");
}

#[test]
fn output_is_the_same_from_every_folder() {
    let project = Project::with(GOOD);
    project.run(&["build", "-o", "a"]).exits(0);
    project.run_in("amplify", &["build", "-o", "../b"]).exits(0);
    for file in ["schema.graphql", ".amplify-schemac.json"] {
        assert_eq!(project.read(&format!("a/{file}")), project.read(&format!("b/{file}")));
    }
}
