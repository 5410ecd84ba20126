//! `build --verify`.

use std::fs;

use super::project::{BAD, GOOD, Project, RESOURCE};

#[test]
fn what_a_build_would_change_is_listed_and_not_changed() {
    let project = Project::with(GOOD);
    project.run(&["build", "--verify"]).exits(3).says("missing: schema.graphql");
    assert!(!project.has("amplify-generated"));
    project.run(&["build"]).exits(0);
    project.run(&["build", "--verify"]).exits(0).says("up to date");
    project.write(RESOURCE, GOOD.replace("title", "headline"));
    let sdl = project.read("amplify-generated/schema.graphql");
    project.run(&["build", "--verify"]).exits(3).says("stale: schema.graphql");
    assert_eq!(project.read("amplify-generated/schema.graphql"), sdl);
}

#[test]
fn edited_and_lost_files_are_told_apart() {
    let project = Project::with(GOOD);
    project.run(&["build"]).exits(0);
    project.write("amplify-generated/schema.graphql", "# mine");
    project.run(&["build", "--verify"]).exits(3).says("edited: schema.graphql");
    project.run(&["build"]).exits(0);
    fs::remove_file(project.path("amplify-generated/.amplify-schemac.json")).unwrap();
    project.run(&["build", "--verify"]).exits(3).says("missing: .amplify-schemac.json");
}

#[test]
fn a_schema_with_errors_is_not_stale_but_wrong() {
    let project = Project::with(BAD);
    project.run(&["build", "--verify"]).exits(1).complains("resource.ts:4:");
}
