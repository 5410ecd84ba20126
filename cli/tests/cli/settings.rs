//! `amplify-schemac.toml`.

use super::project::{GOOD, Project, RESOURCE};

#[test]
fn out_and_targets_are_taken_where_nothing_else_is_said() {
    let project = Project::with(GOOD);
    project.write("amplify-schemac.toml", "out = 'generated/api'\ntargets = ['sdl']\n");
    project.run_in("amplify", &["build"]).exits(0).says("wrote 1 file");
    assert!(project.has("generated/api/schema.graphql"));
    project.run(&["build", "-o", "elsewhere"]).exits(0);
    assert!(project.has("elsewhere/schema.graphql"));
}

#[test]
fn mistakes_are_said_with_their_line() {
    let project = Project::with(GOOD);
    project.write("amplify-schemac.toml", "out = 'x'\ntarget = ['sdl']\n");
    project
        .run(&["build"])
        .exits(2)
        .complains("amplify-schemac.toml:2: unknown key `target`; did you mean `targets`?");
    project.write("amplify-schemac.toml", "out = \n");
    project.run(&["check"]).exits(2).complains("amplify-schemac.toml:1:");
    project.write("amplify-schemac.toml", "targets = ['nope']\n");
    project.run(&["build"]).exits(2).complains("unknown target `nope`");
}

#[test]
fn only_listed_environment_variables_are_read_and_they_are_recorded() {
    let schema = GOOD.replace("const schema", "const stage = process.env.STAGE ?? 'none';\nconst schema");
    let project =
        Project::with(&schema.replace("a.string().required()", "a.string().required().default(stage)"));
    let build = |stage: &str| project.command(&["build"]).env("STAGE", stage).output().unwrap();
    assert!(build("prod").status.success());
    assert!(!project.read("amplify-generated/.amplify-schemac.json").contains("prod"));
    project.write("amplify-schemac.toml", "env = ['STAGE']\n");
    assert!(build("prod").status.success());
    assert!(project.read("amplify-generated/.amplify-schemac.json").contains("\"STAGE\": \"prod\""));
    let verified = project.command(&["build", "--verify"]).env("STAGE", "dev").output().unwrap();
    assert_eq!(verified.status.code(), Some(3));
}

#[test]
fn auth_may_be_absent() {
    let project = Project::with(&GOOD.replace("allow.owner()", "allow.publicApiKey()"));
    project.write("amplify/data/amplify-schemac.toml", "auth = false\n");
    project.run(&["check"]).exits(0);
    project.write(RESOURCE, GOOD);
    project.run(&["check"]);
}
