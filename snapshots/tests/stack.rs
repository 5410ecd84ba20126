//! What the stacks of many models come to, and what changes when one is added.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use amplify_schemac::{Budget, Error};
use amplify_schemac_benches::schema;
use serde_json::Value;

/// A project with a schema and settings.
fn project(schema: &str, settings: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("amplify/data")).unwrap();
    fs::write(folder.path().join("amplify/data/resource.ts"), schema).unwrap();
    fs::write(folder.path().join("amplify-schemac.toml"), settings).unwrap();
    folder
}

/// The templates of a schema, by the names of their files.
fn templates(schema: &str, settings: &str) -> BTreeMap<String, Value> {
    let folder = project(schema, settings);
    let out = folder.path().join("out");
    amplify_schemac::build(folder.path()).out_dir(&out).targets(["stack"]).run().unwrap();
    let files = fs::read_dir(out.join("stack")).unwrap().map(|entry| entry.unwrap().path());
    files.map(|file| (name(&file), serde_json::from_slice(&fs::read(&file).unwrap()).unwrap())).collect()
}

fn name(file: &Path) -> String {
    file.file_name().unwrap().to_string_lossy().into_owned()
}

fn budget(schema: &str, settings: &str) -> Budget {
    amplify_schemac::build(project(schema, settings).path()).budget().unwrap().1
}

/// What a build says of a schema that it refuses.
fn refusal(schema: &str, settings: &str) -> String {
    let folder = project(schema, settings);
    let out = folder.path().join("out");
    match amplify_schemac::build(folder.path()).out_dir(out).targets(["stack"]).run() {
        Err(Error::Schema(findings)) => findings.to_string(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn as_many_models_as_one_schema_holds_are_within_all_limits() {
    for (models, roots) in [(150, 1), (200, 2)] {
        let budget = budget(&schema(models), &format!("[stack]\nroots = {roots}\n"));
        let over: Vec<_> = budget.measures.iter().filter(|measure| measure.is_over()).collect();
        assert!(over.is_empty(), "{over:#?}");
        assert!(budget.resources <= 18 * models, "{} resources", budget.resources);
        assert!(budget.toolchain.resources >= 50 * models, "{:?}", budget.toolchain);
        assert!(budget.toolchain.is_refused());
    }
}

#[test]
fn a_schema_that_appsync_refuses_is_an_error_that_says_so() {
    let said = refusal(&schema(260), "[stack]\nroots = 3\n");
    assert!(said.contains("the schema has 1"), "{said}");
    assert!(said.contains("AppSync takes 1000000"), "{said}");
}

#[test]
fn more_resources_than_one_operation_may_touch_want_several_roots() {
    let said = refusal(&schema(200), "");
    assert!(said.contains("api.template.json has"), "{said}");
    assert!(said.contains("roots = 2"), "{said}");
}

/// The templates that two builds have otherwise, or that only one has.
fn changed<'t>(before: &'t BTreeMap<String, Value>, after: &'t BTreeMap<String, Value>) -> Vec<&'t str> {
    let names = after.keys().chain(before.keys().filter(|name| !after.contains_key(*name)));
    names.filter(|name| before.get(*name) != after.get(*name)).map(String::as_str).collect()
}

/// The ids of resources that two templates have otherwise, or that only one has.
fn changed_resources<'t>(before: &'t Value, after: &'t Value) -> Vec<&'t str> {
    let [before, after] = [before, after].map(|template| template["Resources"].as_object().unwrap());
    let ids = after.keys().chain(before.keys().filter(|id| !after.contains_key(*id)));
    ids.filter(|id| before.get(*id) != after.get(*id)).map(String::as_str).collect()
}

/// What changes where a model is added to 200: templates but roots, then what of the API's roots and of the tables' root. The
/// model comes in front of all others, so that whatever counts them would change; `related` is what another model gets.
fn addition(model: &str, related: &str) -> [Vec<String>; 3] {
    let settings = "[stack]\nroots = 2\n";
    let extended = schema(200).replacen("a.schema({\n", &format!("a.schema({{\n  {model},\n"), 1).replacen(
        "  Account0: a.model({\n",
        &format!("  Account0: a.model({{\n    {related}\n"),
        1,
    );
    let (before, after) = (templates(&schema(200), settings), templates(&extended, settings));
    let (roots, others): (Vec<&str>, Vec<&str>) =
        changed(&before, &after).into_iter().partition(|name| name.starts_with("api"));
    let of = |name: &&str| changed_resources(&before[*name], &after[*name]);
    let of_roots = roots.iter().flat_map(of).collect();
    let of_tables = of(&"data.template.json");
    [others, of_roots, of_tables].map(|list| list.into_iter().map(str::to_owned).collect())
}

#[test]
fn a_model_that_is_added_changes_its_own_stack_and_what_refers_to_it() {
    let model = "Added: a.model({ text: a.string() }).authorization((allow) => [allow.owner()])";
    let [others, of_roots, of_tables] = addition(model, "");
    assert_eq!(others, ["ModelAdded.template.json", "Schema.template.json", "data.template.json"]);
    assert_eq!(of_roots, ["ModelAdded"]);
    assert_eq!(of_tables, ["TableAdded"]);
}

#[test]
fn a_model_that_is_added_with_a_relationship_changes_what_it_relates_to_and_no_more() {
    let model = "Added: a.model({ accountId: a.id(), account: a.belongsTo('Account0', 'accountId') })
        .authorization((allow) => [allow.owner(), allow.guest().to(['read'])])";
    let [others, of_roots, of_tables] = addition(model, "added: a.hasMany('Added', 'accountId'),");
    let expected = [
        "ModelAccount0.template.json",
        "ModelAdded.template.json",
        "Schema.template.json",
        "data.template.json",
    ];
    assert_eq!(others, expected);
    // No model had guests before: they are a new way to call the API, with policies of their own.
    assert_eq!(of_roots, ["ModelAdded", "Api", "AuthPolicy1", "UnauthPolicy1"]);
    assert_eq!(of_tables, ["TableAdded"]);
}
