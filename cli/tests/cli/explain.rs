//! `explain`.

use super::project::Project;

const CODE: &str = "amplify::syntax::unexpected";

#[test]
fn a_code_may_be_whole_or_its_last_part() {
    for code in [CODE, "unexpected", "syntax::unexpected"] {
        Project::empty().run(&["explain", code]).exits(0).says(CODE).says("This is right:");
    }
}

#[test]
fn a_mistyped_code_gets_a_suggestion() {
    Project::empty().run(&["explain", "unexpectd"]).exits(2).complains(&format!("did you mean `{CODE}`?"));
    Project::empty().run(&["explain", "zzzzzzzzzzzzz"]).exits(2).complains("there is no code");
}

#[test]
fn without_a_code_all_are_listed() {
    let done = Project::empty().run(&["explain"]).exits(0).says(CODE);
    assert!(done.out.lines().count() > 10);
}

#[test]
fn usage_errors_exit_with_2() {
    for arguments in [
        &[][..],
        &["compile"],
        &["build", "--nope"],
        &["build", "--verify", "--watch"],
        &["build", "--message-format", "xml"],
        &["build", "--max-errors", "many"],
        &["check", "--stdin-path", "a.ts", "b.ts"],
    ] {
        Project::empty().run(arguments).exits(2);
    }
    Project::empty().run(&["--help"]).exits(0).says("Exit status");
    Project::empty().run(&["--version"]).exits(0).says(env!("CARGO_PKG_VERSION"));
}
