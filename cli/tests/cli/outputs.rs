//! How `amplify_outputs.json` is filled with what only a deployment knows.

use serde_json::{Value, json};

use super::project::{Done, GOOD, Project};

const FILE: &str = "amplify-generated/amplify_outputs.json";

/// A schema whose API has a key.
const KEYED: &str = "import { a, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Post: a.model({ title: a.string() }).authorization((allow) => [allow.publicApiKey()]),
});

export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'apiKey' } });
";

/// What Amplify wrote, indented by tabs.
const AMPLIFY: &str = "{
\t\"auth\": {
\t\t\"user_pool_id\": \"eu-west-1_a\",
\t\t\"aws_region\": \"eu-west-1\", \"user_pool_client_id\": \"c\",
\t\t\"identity_pool_id\": \"i\"
\t},
\t\"data\": {
\t\t\"url\": \"https://old.example/graphql\",
\t\t\"aws_region\": \"<GraphQLApiRegion>\",
\t\t\"model_introspection\": { \"version\": 1, \"models\": { \"Gone\": {} } }
\t},
\t\"version\": \"1.3\",
\t\"custom\": {\"big\":12345678901234567890}
}";

const STACK: &str = r#"{
  "Stacks": [
    {
      "StackName": "api",
      "Outputs": [
        { "OutputKey": "GraphQLApiUrl", "OutputValue": "https://new.example/graphql" },
        { "OutputKey": "GraphQLApiRegion", "OutputValue": "eu-north-1", "Description": "…" },
        { "OutputKey": "GraphQLApiKey", "OutputValue": "da2-key" }
      ]
    },
    { "StackName": "data" }
  ]
}"#;

fn data(project: &Project) -> Value {
    let outputs: Value = serde_json::from_str(&project.read(FILE)).unwrap();
    outputs["data"].clone()
}

/// Builds a schema with these files beside it.
fn build(schema: &str, files: &[(&str, &str)], arguments: &[&str]) -> (Project, Done) {
    let project = Project::with(schema);
    files.iter().for_each(|(path, text)| project.write(path, text));
    let done = project.run(&[&["build"], arguments].concat());
    (project, done)
}

#[test]
fn placeholders_are_named_by_the_outputs_of_the_stack() {
    let (project, done) = build(KEYED, &[], &[]);
    done.exits(0)
        .complains("note[amplify::output::placeholders]")
        .complains("has placeholders for data.url, data.aws_region, data.api_key\n");
    let outputs: Value = serde_json::from_str(&project.read(FILE)).unwrap();
    assert_eq!(outputs["auth"], Value::Null);
    let data = data(&project);
    assert_eq!(data["url"], "<GraphQLApiUrl>");
    assert_eq!(data["aws_region"], "<GraphQLApiRegion>");
    assert_eq!(data["api_key"], "<GraphQLApiKey>");
    assert_eq!(data["default_authorization_type"], "API_KEY");
    assert_eq!(data["authorization_types"], json!(["AMAZON_COGNITO_USER_POOLS", "AWS_IAM"]));
    let introspection: Value =
        serde_json::from_str(&project.read("amplify-generated/model_introspection.json")).unwrap();
    assert_eq!(data["model_introspection"], introspection);
}

#[test]
fn only_data_and_an_older_version_are_replaced() {
    let files = [("amplify_outputs.json", AMPLIFY)];
    let (project, done) = build(GOOD, &files, &["--merge-outputs", "amplify_outputs.json"]);
    done.exits(0)
        .complains("warning[amplify::output::placeholders]")
        .complains("has placeholders for data.aws_region\n");
    let text = project.read(FILE);
    let kept = AMPLIFY.split_once("\t\"data\"").unwrap().0;
    assert!(
        text.starts_with(&format!("{kept}\t\"data\": {{\n\t\t\"url\": \"https://old.example/graphql\",\n")),
        "{text}"
    );
    assert!(
        text.ends_with("\n\t},\n\t\"version\": \"1.5\",\n\t\"custom\": {\"big\":12345678901234567890}\n}\n"),
        "{text}"
    );
    assert!(text.lines().all(|line| !line.starts_with(' ')), "{text}");
    let data = data(&project);
    assert!(data["model_introspection"]["models"]["Post"].is_object());
    assert_eq!(data["model_introspection"]["models"]["Gone"], Value::Null);
    assert_eq!(data["default_authorization_type"], "AMAZON_COGNITO_USER_POOLS");
}

#[test]
fn what_the_backend_s_auth_is_for_is_there_if_a_rule_is_for_its_callers() {
    let auth = |schema: &str| {
        let (project, done) = build(schema, &[], &["--message-format", "json"]);
        let document: Value = serde_json::from_str(&done.exits(0).out).unwrap();
        let outputs: Value = serde_json::from_str(&project.read(FILE)).unwrap();
        (outputs["auth"].clone(), document["diagnostics"].clone())
    };
    let (of_users, said) = auth(GOOD);
    assert_eq!(
        of_users,
        json!({
            "aws_region": "<AuthRegion>",
            "user_pool_id": "<UserPoolId>",
            "user_pool_client_id": "<UserPoolClientId>",
            "identity_pool_id": "<IdentityPoolId>",
        })
    );
    assert_eq!(
        (&said[0]["code"], &said[0]["severity"]),
        (&json!("amplify::output::placeholders"), &json!("note"))
    );
    let message = said[0]["message"].as_str().unwrap();
    assert!(
        message.ends_with("auth.user_pool_id, auth.user_pool_client_id, auth.identity_pool_id"),
        "{message}"
    );
    let (of_guests, _) = auth(&KEYED.replace("allow.publicApiKey()", "allow.publicApiKey(), allow.guest()"));
    assert_eq!(of_guests["unauthenticated_identities_enabled"], true);
}

#[test]
fn auth_is_filled_by_its_own_stack_or_by_hand() {
    let auth = r#"{ "Stacks": [{ "Outputs": [
        { "OutputKey": "GraphQLApiUrl", "OutputValue": "u" }, { "OutputKey": "GraphQLApiRegion", "OutputValue": "r" },
        { "OutputKey": "authRegion", "OutputValue": "eu-west-1" }, { "OutputKey": "userPoolId", "OutputValue": "eu-west-1_a" },
        { "OutputKey": "webClientId", "OutputValue": "c" }, { "OutputKey": "identityPoolId", "OutputValue": "i" }
    ] }] }"#;
    let arguments = ["--stack-outputs", "stack.json", "--set", "auth.user_pool_client_id=other"];
    let (project, done) = build(GOOD, &[("stack.json", auth)], &arguments);
    assert_eq!(done.exits(0).err, "");
    let outputs: Value = serde_json::from_str(&project.read(FILE)).unwrap();
    assert_eq!(outputs["auth"]["user_pool_id"], "eu-west-1_a");
    assert_eq!(outputs["auth"]["user_pool_client_id"], "other");
}

#[test]
fn a_newer_version_is_kept_and_missing_categories_are_added() {
    let files = [("theirs.json", r#"{"version":"1.12"}"#)];
    let (project, done) = build(GOOD, &files, &["--merge-outputs", "theirs.json", "--set", "data.url=u"]);
    done.exits(0).complains("has placeholders for data.aws_region, auth.aws_region, auth.user_pool_id");
    let text = project.read(FILE);
    assert!(text.starts_with("{\n  \"version\": \"1.12\",\n  \"data\": {\n    \"url\": \"u\",\n"), "{text}");
    assert!(text.contains("\n  \"auth\": {\n    \"aws_region\": \"<AuthRegion>\",\n"), "{text}");
}

#[test]
fn a_category_auth_is_kept_as_it_is_and_what_it_lacks_is_told() {
    let files =
        [("theirs.json", r#"{"version":"1","auth":{"user_pool_id":"p","aws_region":"<AuthRegion>"}}"#)];
    let merge = ["--merge-outputs", "theirs.json", "--set", "data.url=u", "--set", "data.aws_region=r"];
    let (project, done) = build(GOOD, &files, &merge);
    done.exits(0)
        .complains("warning[amplify::output::missing_auth]")
        .complains("lacks auth.aws_region, auth.user_pool_client_id, auth.identity_pool_id,");
    let text = project.read(FILE);
    assert!(text.contains(r#"{"user_pool_id":"p","aws_region":"<AuthRegion>"}"#), "{text}");
    let (_, done) = build(KEYED, &files, &["--merge-outputs", "theirs.json", "--set", "data.url=u"]);
    assert!(!done.exits(0).err.contains("lacks"));
    let by_hand = [&merge[..], &["--set", "auth.identity_pool_id=i"]].concat();
    let (_, done) = build(GOOD, &files, &by_hand);
    done.exits(2)
        .complains("`auth.identity_pool_id` can't be set")
        .complains("`auth`, which is kept as it is");
}

#[test]
fn merging_its_own_output_changes_nothing() {
    let files = [("amplify_outputs.json", AMPLIFY)];
    let (project, done) = build(GOOD, &files, &["--merge-outputs", "amplify_outputs.json"]);
    done.exits(0);
    project.run(&["build", "--merge-outputs", FILE]).exits(0).says("(0 changed)");
    project.run(&["build", "--merge-outputs", FILE, "--verify"]).exits(0);
    project.run(&["build", "--verify"]).exits(3).says("amplify_outputs.json");
}

#[test]
fn a_stack_fills_every_place() {
    let files = [("stack.json", STACK), ("theirs.json", AMPLIFY)];
    let arguments = ["--stack-outputs", "stack.json", "--merge-outputs", "theirs.json"];
    let (project, done) = build(KEYED, &files, &arguments);
    assert_eq!(done.exits(0).err, "");
    let data = data(&project);
    assert_eq!(data["url"], "https://new.example/graphql");
    assert_eq!(data["aws_region"], "eu-north-1");
    assert_eq!(data["api_key"], "da2-key");
}

#[test]
fn a_stack_of_amplify_does_too() {
    let stack = STACK
        .replace("GraphQLApiUrl", "awsAppsyncApiEndpoint")
        .replace("GraphQLApiRegion", "awsAppsyncRegion")
        .replace("GraphQLApiKey", "awsAppsyncApiKey");
    let (project, done) = build(KEYED, &[("stack.json", &stack)], &["--stack-outputs", "stack.json"]);
    done.exits(0);
    assert_eq!(data(&project)["url"], "https://new.example/graphql");
}

#[test]
fn what_is_given_by_hand_counts_most() {
    let files = [("stack.json", STACK)];
    let arguments = [
        "--stack-outputs",
        "stack.json",
        "--set",
        "data.url=http://localhost:1/a=b",
        "--set",
        "data.api_key=k",
    ];
    let (project, done) = build(KEYED, &files, &arguments);
    done.exits(0);
    let data = data(&project);
    assert_eq!((&data["url"], &data["api_key"]), (&json!("http://localhost:1/a=b"), &json!("k")));
    assert_eq!(data["aws_region"], "eu-north-1");
}

#[test]
fn faults_of_files_and_paths_are_told() {
    let two = STACK.replace(
        r#"{ "StackName": "data" }"#,
        r#"{ "Outputs": [{ "OutputKey": "GraphQLApiUrl", "OutputValue": "x" }] }"#,
    );
    let files = [
        ("no.json", "{ \"version\": "),
        ("list.json", "[]"),
        ("else.json", "{ \"name\": \"app\" }"),
        ("data.json", "{ \"version\": \"1.4\", \"data\": 3 }"),
        ("empty.json", "{ \"Stacks\": [] }"),
        ("two.json", &two),
    ];
    let faults = [
        (&["--merge-outputs", "missing.json"][..], "missing.json: "),
        (&["--merge-outputs", "no.json"], "no.json: not an amplify_outputs.json: EOF"),
        (&["--merge-outputs", "list.json"], "list.json: not an amplify_outputs.json: "),
        (&["--merge-outputs", "else.json"], "else.json: not an amplify_outputs.json: it has no `version`"),
        (&["--merge-outputs", "data.json"], "data.json: not an amplify_outputs.json: "),
        (&["--stack-outputs", "missing.json"], "missing.json: "),
        (
            &["--stack-outputs", "else.json"],
            "else.json: not what `aws cloudformation describe-stacks` answers: ",
        ),
        (
            &["--stack-outputs", "empty.json"],
            "no stack has an output GraphQLApiUrl or awsAppsyncApiEndpoint, nor ",
        ),
        (&["--stack-outputs", "two.json"], "two stacks have an output `GraphQLApiUrl`"),
        (
            &["--set", "data.ulr=x"],
            "`data.ulr` can't be set: there is no such place; did you mean `data.url`?",
        ),
        (&["--set", "data.api_key=x"], "`data.api_key` can't be set: the API of this schema has none"),
        (&["--set", "data.url"], "write a path and its value"),
        (&["--set", "data.url="], "write a path and its value"),
        (&["--set", "data.url=x", "-t", "sdl"], "which only the target `introspection` writes"),
    ];
    for (arguments, message) in faults {
        let (project, done) = build(GOOD, &files, arguments);
        done.exits(2).complains(message);
        assert!(!project.has("amplify-generated"), "{arguments:?}");
    }
}
