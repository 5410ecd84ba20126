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

#[test]
fn without_auth_the_only_mode_is_the_default_one_and_of_several_one_has_to_be_named() {
    let key = "apiKeyAuthorizationMode: { expiresInDays: 30 }";
    let oidc = "oidcAuthorizationMode: { oidcProviderName: 'p', oidcIssuerUrl: 'https://p.example', \
                tokenExpiryFromAuthInSeconds: 60, tokenExpireFromIssueInSeconds: 60 }";
    let with = |rule: &str, modes: &str| {
        let project = Project::with(
            &GOOD
                .replace("allow.owner()", rule)
                .replace("{ schema }", &format!("{{ schema, authorizationModes: {{ {modes} }} }}")),
        );
        project.write("amplify-schemac.toml", "auth = false\n");
        let done = project.run(&["build", "-t", "introspection"]);
        (project, done)
    };
    let (project, done) = with("allow.owner('oidc')", oidc);
    done.exits(0);
    let outputs = project.read("amplify-generated/amplify_outputs.json");
    assert!(outputs.contains("\"default_authorization_type\": \"OPENID_CONNECT\""), "{outputs}");
    let (_, done) = with("allow.publicApiKey()", &format!("{key}, {oidc}"));
    done.exits(1).complains("the default authorization mode isn't named").complains("'apiKey'");
}

#[test]
fn what_rust_is_generated_is_decided_in_the_settings() {
    let project = Project::with(GOOD);
    let module = || project.read("amplify-generated/rust/schema.rs");
    project.run(&["build", "-t", "rust"]).exits(0);
    assert!(!module().contains("jiff::"));
    assert!(!module().contains("mod related"));
    project.write("amplify-schemac.toml", "[rust]\ndatetime = 'jiff'\ndepth = 2\n");
    project.run(&["build", "-t", "rust", "--verify"]).exits(3);
    project.run(&["build", "-t", "rust"]).exits(0);
    assert!(module().contains("jiff::Timestamp"));
    assert!(module().contains("mod related"));
    project.write("amplify-schemac.toml", "[rust]\ndepth = 9\n");
    project.run(&["check"]).exits(2).complains("amplify-schemac.toml:2: the depth is a number from 1 to 5");
}

#[test]
fn how_far_selection_sets_reach_is_decided_in_the_settings_or_by_an_option() {
    let title = "title: a.string().required()";
    let replies = "replyToId: a.id(), replyTo: a.belongsTo('Post', 'replyToId'), replies: a.hasMany('Post', 'replyToId')";
    let project = Project::with(&GOOD.replace(title, &format!("{title}, {replies}")));
    let types = || project.read("amplify-generated/client/schema.ts");
    project.run(&["build", "-t", "client"]).exits(0);
    let deepest = types();
    assert!(deepest.contains("Post0"), "{deepest}");
    project.write("amplify-schemac.toml", "[client]\nselection-set-depth = 0\n");
    project.run(&["build", "-t", "client", "--verify"]).exits(3);
    project.run(&["build", "-t", "client"]).exits(0);
    assert!(!types().contains("Post0"));
    project.run(&["build", "-t", "client", "--selection-set-depth", "5"]).exits(0);
    assert_eq!(types(), deepest);
    project.write("amplify-schemac.toml", "\n[client]\nselection-set-depth = 6\n");
    project
        .run(&["check"])
        .exits(2)
        .complains("amplify-schemac.toml:3: the depth of selection sets is a number from 0 to 5");
    for wrong in ["6", "-1", "all"] {
        let done = project.run(&["build", &format!("--selection-set-depth={wrong}")]);
        done.exits(2).complains("--selection-set-depth <N>");
    }
}
