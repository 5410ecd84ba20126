//! Files of the output that belong to the user.

use std::fs;

use serde_json::Value;

use super::project::{Done, GOOD, Project, RESOURCE};

const FORM: &str = "amplify-generated/forms/PostCreateForm.tsx";
const OVERRIDES: &str = "amplify-generated/forms/overrides.ts";
const CODE: &str = "amplify::output::edited_by_hand";

/// A built project whose form was changed by hand.
fn edited() -> Project {
    let project = Project::with(GOOD);
    project.run(&["build", "-t", "forms"]).exits(0);
    project.write(FORM, project.read(FORM) + "// mine\n");
    project
}

fn parsed(done: &Done) -> Value {
    serde_json::from_str(&done.out).unwrap()
}

#[test]
fn a_form_that_was_changed_is_kept_and_said_until_it_is_deleted() {
    let project = edited();
    let form = project.read(FORM);
    project.run(&["build", "-t", "forms", "--verify"]).exits(0).says("all up to date").complains(CODE);
    project
        .run(&["build", "-t", "forms"])
        .exits(0)
        .complains(&format!("warning[{CODE}]"))
        .complains("amplify-generated/forms/PostCreateForm.tsx:1:1")
        .complains("`forms/PostCreateForm.tsx` was changed by hand, so it is kept")
        .complains("forms/overrides.ts");
    project.write(RESOURCE, GOOD.replace("title:", "rank: a.integer(),\n    title:"));
    project.run(&["build", "-t", "forms", "--verify"]).exits(3).says("stale: forms/definitions.ts");
    for _ in 0..2 {
        project.run(&["build", "-t", "forms"]).exits(0).complains("what is generated has changed");
    }
    assert_eq!(project.read(FORM), form);
    assert!(project.read("amplify-generated/forms/PostUpdateForm.tsx").contains("rank"));
    fs::remove_file(project.path(FORM)).unwrap();
    project.run(&["build", "-t", "forms", "--verify"]).exits(3).says("missing: forms/PostCreateForm.tsx");
    let done = project.run(&["build", "-t", "forms"]).exits(0);
    assert_eq!(done.err, "");
    assert!(project.read(FORM).contains("rank"));
}

#[test]
fn a_form_that_was_changed_outlives_its_model() {
    let project = edited();
    project.write(RESOURCE, GOOD.replace("Post", "Page"));
    project
        .run(&["build", "-t", "forms"])
        .exits(0)
        .complains("is not generated any more, but was changed by hand");
    assert!(project.has(FORM) && project.has("amplify-generated/forms/PageCreateForm.tsx"));
    assert!(!project.has("amplify-generated/forms/PostUpdateForm.tsx"));
    project.run(&["build", "-t", "forms", "--verify"]).exits(0).complains("is not generated any more");
}

#[test]
fn overrides_are_made_once() {
    let project = Project::with(GOOD);
    project.run(&["build", "-t", "forms"]).exits(0);
    assert!(project.read(OVERRIDES).contains("FormSettings"));
    project.write(OVERRIDES, "export const overrides = {};\n");
    project.run(&["build", "-t", "forms", "--verify"]).exits(0);
    let done = project.run(&["build", "-t", "forms"]).exits(0).says("(0 changed)");
    assert_eq!(done.err, "");
    project.run(&["build", "-t", "sdl"]).exits(0);
    assert_eq!(project.read(OVERRIDES), "export const overrides = {};\n");
    assert!(!project.has(FORM));
}

#[test]
fn tools_are_told_too() {
    let project = edited();
    let built = |format: &str| {
        let done = project.run(&["build", "-t", "forms", "--message-format", format]).exits(0);
        done.complains("wrote ")
    };
    let diagnostic = &parsed(&built("json"))["diagnostics"][0];
    assert_eq!((&diagnostic["code"], &diagnostic["severity"]), (&CODE.into(), &"warning".into()));
    assert_eq!((&diagnostic["file"], &diagnostic["start"]["line"]), (&FORM.into(), &1.into()));
    let line = built("github").out;
    assert!(line.starts_with(&format!("::warning file={FORM},line=1,")), "{line}");
    let run = &parsed(&built("sarif"))["runs"][0];
    assert_eq!(
        (&run["results"][0]["ruleId"], &run["results"][0]["level"]),
        (&CODE.into(), &"warning".into())
    );
    assert_eq!(run["tool"]["driver"]["rules"][0]["id"], CODE);
    project.run(&["explain", "edited_by_hand"]).exits(0).says("forms/overrides.ts");
}

#[test]
fn libraries_find_the_warning_among_the_others() {
    let project = edited();
    let build = amplify_schemac::build(project.path(RESOURCE))
        .targets(["forms"])
        .out_dir(project.path("amplify-generated"));
    for findings in [build.verify().unwrap().findings, build.run().unwrap().findings] {
        let codes: Vec<_> = findings.diagnostics.iter().map(|diagnostic| diagnostic.code.id).collect();
        assert_eq!(codes, [CODE]);
        assert!(findings.to_string().contains("PostCreateForm.tsx:1:1: warning["), "{findings}");
    }
}
