//! Odd paths.

use super::project::{BAD, GOOD, IMPORTING, POST, Project, RESOURCE};

#[test]
fn spaces_and_other_alphabets_are_fine() {
    let project = Project::empty();
    project.write("Mein Büro/日本 app/amplify/data/resource.ts", GOOD);
    project.run(&["check", "Mein Büro/日本 app"]).exits(0);
    project.run_in("Mein Büro/日本 app", &["build", "-o", "mein aus gang"]).exits(0);
    assert!(project.has("Mein Büro/日本 app/mein aus gang/schema.graphql"));
    project.write("Mein Büro/日本 app/amplify/data/resource.ts", BAD);
    project
        .run(&["check", "Mein Büro/日本 app"])
        .exits(1)
        .complains("Mein Büro/日本 app/amplify/data/resource.ts:4:");
}

#[test]
fn windows_separators_are_fine() {
    let project = Project::with(GOOD);
    project.run(&["check", "amplify\\data\\resource.ts"]).exits(0);
    project.run(&["build", ".\\amplify\\data\\resource.ts", "-o", "out\\sdl"]).exits(0);
    assert!(project.has("out/sdl/schema.graphql"));
}

#[test]
fn windows_line_ends_and_byte_order_marks_are_fine() {
    let project = Project::with(&format!("\u{feff}{}", GOOD.replace('\n', "\r\n")));
    project.run(&["check"]).exits(0);
    project.write(RESOURCE, BAD.replace('\n', "\r\n"));
    project.run(&["check"]).exits(1).complains("resource.ts:4:");
}

#[test]
fn paths_that_go_up_are_fine() {
    let project = Project::with(GOOD);
    project.write("web/src/x", "");
    project.run_in("web/src", &["check", "../../amplify"]).exits(0);
    project.run_in("web/src", &["build", "../.."]).exits(0).says("amplify-generated");
    assert!(project.has("amplify-generated/schema.graphql"));
    project.write(RESOURCE, BAD);
    project.run_in("web/src", &["check", "../.."]).exits(1).complains("[../../amplify/data/resource.ts:4:");
}

#[cfg(unix)]
#[test]
fn linked_folders_and_files_are_followed() {
    use std::os::unix::fs::symlink;

    let project = Project::empty();
    project.write("shared/backend/data/resource.ts", IMPORTING);
    project.write("shared/models/post.ts", POST);
    symlink(project.path("shared/models/post.ts"), project.path("shared/backend/data/post.ts")).unwrap();
    project.write("app/x", "");
    symlink(project.path("shared/backend"), project.path("app/amplify")).unwrap();
    project.run_in("app", &["check"]).exits(0);
    // What is beside the amplify folder is beside its link.
    project.run_in("app", &["build"]).exits(0);
    assert!(project.has("app/amplify-generated/schema.graphql"));
}

#[cfg(unix)]
#[test]
fn two_ways_to_a_file_are_one_file() {
    use std::os::unix::fs::symlink;

    let project = Project::with(&IMPORTING.replace("import { Post }", "import './again';\nimport { Post }"));
    project.write("models/post.ts", POST);
    symlink(project.path("models/post.ts"), project.path("amplify/data/post.ts")).unwrap();
    project.write("amplify/data/again.ts", "export * from '../../models/post';\n");
    let findings = amplify_schemac::build(project.path(RESOURCE)).check().unwrap();
    assert_eq!(findings.files.len(), 3, "{:?}", findings.files);
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_said() {
    Project::with(GOOD).run(&["check", "/dev/null"]).exits(2).complains("not a regular file");
}
