//! Which schema is compiled, and what is said where there is none.

use std::fs;

use super::project::{BAD, GOOD, IMPORTING, POST, Project, RESOURCE};

#[test]
fn the_schema_is_looked_for_upwards() {
    let project = Project::with(GOOD);
    fs::create_dir_all(project.path("web/src")).unwrap();
    for folder in ["", "web/src", "amplify/data"] {
        project.run_in(folder, &["check"]).exits(0).says("no errors");
    }
}

#[test]
fn a_folder_means_the_schema_in_it() {
    let project = Project::with(GOOD);
    for input in [".", "amplify", "amplify/data", "amplify/data/", RESOURCE] {
        project.run(&["check", input]).exits(0);
    }
}

#[test]
fn several_inputs_are_checked_in_one_run() {
    let project = Project::with(GOOD);
    project.write("bad.ts", BAD);
    project.run(&["check", RESOURCE, "bad.ts"]).exits(1).complains("bad.ts:4:");
    project.run(&["check", "nope.ts", "bad.ts"]).exits(2).complains("bad.ts:4:").complains("nope.ts");
}

#[test]
fn what_is_not_there_is_said() {
    let project = Project::empty();
    fs::create_dir(project.path("folder")).unwrap();
    project.run(&["check"]).exits(2).complains("no amplify/data/resource.ts");
    project.run(&["check", "nope.ts"]).exits(2).complains("nope.ts: there is no such file or folder");
    project.run(&["build", "folder"]).exits(2).complains("this folder holds no schema");
}

#[test]
fn what_is_no_text_is_said() {
    let project = Project::with("");
    project.write("latin1.ts", b"// caf\xe9\n");
    project.run(&["check", "latin1.ts"]).exits(2).complains("latin1.ts: not UTF-8 text");
    project.run_with_input(&["check", "-"], b"\xff\xfe").exits(2).complains("not UTF-8 text");
}

#[test]
fn an_empty_file_is_a_schema_with_an_error() {
    let project = Project::with("");
    project.run(&["check"]).exits(1).complains("error[amplify::");
    project.run_with_input(&["check", "-"], b"").exits(1).complains("error[amplify::");
}

#[test]
fn a_missing_import_is_reported_where_it_stands() {
    let project = Project::with(IMPORTING);
    project.run(&["check"]).exits(1).complains("resource.ts:2:").complains("post");
    project.write("amplify/data/post.ts", POST);
    project.run(&["check"]).exits(0);
}

#[test]
fn an_import_that_is_no_text_is_reported_where_it_stands() {
    let project = Project::with(IMPORTING);
    project.write("amplify/data/post.ts", b"\xff");
    project.run(&["check"]).exits(1).complains("resource.ts:").complains("not UTF-8");
}

#[test]
fn a_huge_file_is_not_read() {
    let project = Project::with(IMPORTING);
    let huge = vec![b' '; 50 << 20];
    project.write("huge.ts", &huge);
    project.run(&["check", "huge.ts"]).exits(1).complains("8 MiB");
    project.run_with_input(&["check", "-"], &huge).exits(1).complains("8 MiB");
    fs::rename(project.path("huge.ts"), project.path("amplify/data/post.ts")).unwrap();
    project.run(&["check"]).exits(1).complains("8 MiB");
}

#[test]
fn standard_input_imports_from_the_current_folder() {
    let project = Project::empty();
    project.write("post.ts", POST);
    project.run_with_input(&["check", "-"], IMPORTING.as_bytes()).exits(0);
    project.run_with_input(&["check", "-"], BAD.as_bytes()).exits(1).complains("<stdin>:4:");
}

#[test]
fn standard_input_may_stand_for_a_file() {
    let project = Project::with("this is not what is compiled");
    project.write("amplify/data/post.ts", POST);
    let arguments = ["check", "-", "--stdin-path", RESOURCE];
    project.run_with_input(&arguments, IMPORTING.as_bytes()).exits(0);
    project.run_with_input(&arguments, BAD.as_bytes()).exits(1).complains("amplify/data/resource.ts:4:");
    let unsaved = ["check", "-", "--stdin-path", "amplify/data/unsaved.ts"];
    project.run_with_input(&unsaved, IMPORTING.as_bytes()).exits(0);
    project.run_with_input(&["check", "--stdin-path", RESOURCE], IMPORTING.as_bytes()).exits(0);
}

#[test]
fn standard_input_is_built_beside_what_it_stands_for() {
    let project = Project::with(GOOD);
    let arguments = ["build", "-", "--stdin-path", RESOURCE];
    project.run_with_input(&arguments, GOOD.as_bytes()).exits(0).says("to amplify-generated in");
    assert!(project.has("amplify-generated/schema.graphql"));
}

#[test]
fn aliases_of_tsconfig_are_followed() {
    let project = Project::with(&IMPORTING.replace("./post", "@models/post"));
    project.write("shared/post.ts", POST);
    project.write(
        "tsconfig.json",
        "{ // for the app\n \"compilerOptions\": { \"paths\": { \"@models/*\": [\"./shared/*\"], } } }",
    );
    project.run(&["check"]).exits(0);
}
