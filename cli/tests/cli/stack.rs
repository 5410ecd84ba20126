//! `-t stack` with its settings, and `budget`, which measures it.

use super::project::{GOOD, Project, RESOURCE};

const API: &str = "amplify-generated/stack/api.template.json";
const MODEL: &str = "amplify-generated/stack/ModelPost.template.json";
const DATA: &str = "amplify-generated/stack/data.template.json";

/// A schema with a pipeline of more functions than AppSync takes.
fn too_many_steps() -> String {
    let step = "a.handler.custom({ entry: './echo.js' }), ".repeat(11);
    let relay = format!(
        "  relay: a.query().returns(a.string()).handler([{step}]).authorization((allow) => [allow.authenticated()]),\n"
    );
    GOOD.replace("});\n\nexport type", &format!("{relay}}});\n\nexport type"))
}

#[test]
fn a_budget_says_what_is_used() {
    let project = Project::with(GOOD);
    project
        .run(&["budget"])
        .exits(0)
        .says("18 resources in 4 stacks; Amplify's own toolchain would make 71 in 3, 39 of them in Post");
    let done = project.run(&["budget", "--message-format", "json"]).exits(0);
    let document: serde_json::Value = serde_json::from_str(&done.out).unwrap();
    assert_eq!((&document["resources"], &document["stacks"]), (&18.into(), &4.into()));
    assert_eq!(document["diagnostics"], serde_json::json!([]));
    let largest = serde_json::json!({ "stack": "Post", "resources": 39 });
    let toolchain = serde_json::json!({ "resources": 71, "stacks": 3, "largest": largest, "refused": false });
    assert_eq!(document["toolchain"], toolchain);
    let nearest = &document["nearest"];
    assert_eq!((&nearest["subject"], &nearest["unit"]), (&"data.template.json".into(), &"parameters".into()));
    assert_eq!(
        (&nearest["used"], &nearest["most"], &nearest["thousandths"]),
        (&8.into(), &200.into(), &40.into())
    );
    assert_eq!(document["nearestByStack"]["data.template.json"], *nearest);
    assert_eq!(document["nearestByStack"]["ModelPost.template.json"]["unit"], "bytes");
    project.write(RESOURCE, GOOD.replacen("a.string()", "a.string().default(null)", 1));
    let done = project.run(&["budget", "--message-format", "json"]).exits(0);
    let document: serde_json::Value = serde_json::from_str(&done.out).unwrap();
    assert_eq!(document["diagnostics"][0]["code"], "amplify::field::default_null");
    assert_eq!(document["diagnostics"][0]["severity"], "warning");
}

#[test]
fn what_is_over_a_limit_is_a_warning_of_check_and_an_error_of_a_build() {
    let project = Project::with(GOOD);
    project.write(RESOURCE, too_many_steps());
    project.write(
        "amplify/data/echo.js",
        "export function request() {\n  return { payload: null };\n}\n\nexport function response(ctx) {\n  return ctx.result;\n}\n",
    );
    project.run(&["budget"]).exits(4).says("11          10 functions (AppSync, over the limit)");
    let done = project.run(&["budget", "--message-format", "json"]).exits(4);
    let document: serde_json::Value = serde_json::from_str(&done.out).unwrap();
    let over: Vec<_> =
        document["measures"].as_array().unwrap().iter().filter(|one| one["over"] == true).collect();
    assert_eq!(over.len(), 1);
    assert_eq!(over[0]["help"], "let one handler do the work of several");
    project.run(&["check"]).exits(0).complains("Query.relay has 11 functions; AppSync takes 10");
    project.run(&["build", "-t", "stack"]).exits(1).complains("Query.relay has 11 functions");
    project.run(&["build", "-t", "sdl"]).exits(0);
}

#[test]
fn models_are_spread_over_roots() {
    let project = Project::with(GOOD);
    project.write("amplify-schemac.toml", "[stack]\nroots = 8\ntables = 'delete'\n");
    project.run(&["build"]).exits(0);
    assert!(project.has("amplify-generated/stack/api-8.template.json"));
    let roots = ["api", "api-2", "api-3", "api-4", "api-5", "api-6", "api-7", "api-8"];
    let holds = |root: &&&str| {
        project
            .read(&format!("amplify-generated/stack/{root}.template.json"))
            .contains("ModelPost.template.json")
    };
    assert_eq!(roots.iter().filter(holds).count(), 1);
    assert!(project.read(DATA).contains("\"DeletionPolicy\": \"Delete\""));
}

#[test]
fn code_may_be_in_files() {
    let project = Project::with(GOOD);
    project.run(&["build"]).exits(0);
    assert!(project.read(MODEL).contains("\"Code\": \"import { util }"));
    assert!(project.read(DATA).contains("\"DeletionPolicy\": \"Retain\""));
    project.run(&["build", "--resolver-code", "files"]).exits(0);
    assert!(project.read(MODEL).contains("\"CodeS3Location\": \"../resolvers/Query.getPost.js\""));
    assert!(project.has("amplify-generated/resolvers/Query.getPost.js"));
    assert!(!project.read(API).contains("resolvers/"));
}
