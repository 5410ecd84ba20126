//! What is emitted for Rust, judged by an independent implementation of GraphQL: every document of every valid case, and
//! the values that the types of one schema hold. `serde` makes the compiler of Rust take long for every case's types, so
//! values go through those of a schema that has a field or result of every shape that any case has, as the last test shows.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use amplify_schemac_macros::amplify_schema;
use amplify_schemac_snapshots::cases;
use amplify_schemac_snapshots::shapes::Shapes;
use apollo_compiler::ast::Type;
use apollo_compiler::executable::{Selection, SelectionSet};
use apollo_compiler::request::coerce_variable_values;
use apollo_compiler::response::JsonMap;
use apollo_compiler::schema::ExtendedType;
use apollo_compiler::validation::Valid;
use apollo_compiler::{ExecutableDocument, Schema};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

#[amplify_schema("tests/round_trips.ts", depth = 2, datetime = "jiff", sdl)]
mod by_jiff {}

#[amplify_schema("tests/round_trips.ts", datetime = "chrono")]
mod by_chrono {}

#[amplify_schema("tests/round_trips.ts", datetime = "time")]
mod by_time {}

use by_jiff::client::Operation;
use by_jiff::{SCHEMA_SDL, mutations, queries, subscriptions};

/// What AppSync knows without being told.
const APPSYNC: &str = "
scalar AWSDate scalar AWSTime scalar AWSDateTime scalar AWSTimestamp scalar AWSEmail scalar AWSJSON scalar AWSPhone
scalar AWSURL scalar AWSIPAddress
directive @aws_subscribe(mutations: [String!]!) on FIELD_DEFINITION
directive @aws_api_key on OBJECT | FIELD_DEFINITION
directive @aws_iam on OBJECT | FIELD_DEFINITION
directive @aws_oidc on OBJECT | FIELD_DEFINITION
directive @aws_lambda on OBJECT | FIELD_DEFINITION
directive @aws_cognito_user_pools(cognito_groups: [String!]) on OBJECT | FIELD_DEFINITION
directive @aws_auth(cognito_groups: [String!]) on OBJECT | FIELD_DEFINITION
";

fn read(sdl: &str) -> Option<Valid<Schema>> {
    // A schema that can't be asked anything is none for GraphQL, but is for AppSync.
    let query = if sdl.contains("type Query ") { "" } else { "type Query { nothing: Int }" };
    Schema::parse_and_validate(format!("{APPSYNC}{query}\n{sdl}"), "schema.graphql").ok()
}

/// What is emitted for a case.
struct Emitted {
    slug: String,
    shapes: Shapes,
    sdl: String,
}

/// Of every valid case.
static EMITTED: LazyLock<Vec<Emitted>> = LazyLock::new(|| {
    cases("valid").unwrap().into_iter().map(|case| emitted(case.slug(), &case.path)).collect()
});

fn emitted(slug: String, source: &Path) -> Emitted {
    let folder = tempfile::tempdir().unwrap();
    amplify_schemac::build(source).out_dir(folder.path()).targets(["rust", "sdl"]).run().unwrap();
    let text = fs::read_to_string(folder.path().join("rust/schema.rs")).unwrap();
    let sdl = fs::read_to_string(folder.path().join("schema.graphql")).unwrap();
    Emitted { slug, shapes: Shapes::of(&text).unwrap(), sdl }
}

#[test]
fn every_document_fits_its_schema() {
    let (mut seen, mut unreadable) = (0, Vec::new());
    for Emitted { slug, shapes, sdl } in EMITTED.iter() {
        let Some(schema) = read(sdl) else {
            unreadable.push(slug);
            continue;
        };
        assert_eq!(shapes.documents.len(), shapes.operations, "{slug}");
        for document in &shapes.documents {
            seen += 1;
            if let Err(errors) = ExecutableDocument::parse_and_validate(&schema, document, "document") {
                panic!("{slug}: {errors}\n{document}");
            }
        }
    }
    assert!(seen > 1000, "{seen}");
    assert!(unreadable.is_empty(), "schemas that GraphQL can't read: {unreadable:?}");
}

/// Values of a type.
fn of_type(ty: &Type, schema: &Valid<Schema>, depth: usize) -> BoxedStrategy<Value> {
    match ty {
        Type::NonNullNamed(name) => of_named(name, schema, depth),
        Type::Named(name) if depth == 0 && schema.get_input_object(name).is_some() => {
            Just(Value::Null).boxed()
        }
        Type::Named(name) => nullable(of_named(name, schema, depth)),
        Type::NonNullList(element) => list(of_type(element, schema, depth.saturating_sub(1)), depth),
        Type::List(element) => nullable(list(of_type(element, schema, depth.saturating_sub(1)), depth)),
    }
}

fn nullable(values: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    prop_oneof![3 => values, 1 => Just(Value::Null)].boxed()
}

fn list(elements: BoxedStrategy<Value>, depth: usize) -> BoxedStrategy<Value> {
    proptest::collection::vec(elements, 0..=depth.min(2)).prop_map(Value::from).boxed()
}

fn of_named(name: &str, schema: &Valid<Schema>, depth: usize) -> BoxedStrategy<Value> {
    let text = |pattern: &str| proptest::string::string_regex(pattern).unwrap().prop_map(Value::from).boxed();
    match name {
        "Int" | "AWSTimestamp" => any::<i32>().prop_map(Value::from).boxed(),
        // What JSON's text holds exactly.
        "Float" => any::<i32>().prop_map(|number| json!(f64::from(number) / 4.0)).boxed(),
        "Boolean" => any::<bool>().prop_map(Value::from).boxed(),
        "AWSDate" => text("20[0-9]{2}-0[1-9]-1[0-9]"),
        "AWSTime" => text("1[0-9]:[0-5][0-9]:[0-5][0-9]\\.[0-9]{2}[1-9]"),
        "AWSDateTime" => text("20[0-9]{2}-0[1-9]-1[0-9]T1[0-9]:[0-5][0-9]:[0-5][0-9]\\.[0-9]{2}[1-9]Z"),
        "AWSJSON" => prop_oneof![
            any::<bool>().prop_map(|value| json!({ "a": [value, null] })),
            any::<String>().prop_map(Value::from),
        ]
        .prop_map(|value| Value::from(value.to_string()))
        .boxed(),
        _ => match &schema.types[name] {
            ExtendedType::Scalar(_) => any::<String>().prop_map(Value::from).boxed(),
            ExtendedType::Enum(of_values) => {
                let values: Vec<String> = of_values.values.keys().map(ToString::to_string).collect();
                proptest::sample::select(values).prop_map(Value::from).boxed()
            }
            ExtendedType::InputObject(input) => {
                let fields = input.fields.values();
                let values = |ty: &Type| of_type(ty, schema, depth.saturating_sub(1));
                let whole = object(fields.map(|field| (field.name.to_string(), values(&field.ty))));
                // Lists of conditions and of what they compare with are typed without `null`.
                if name.starts_with("Model") { whole.prop_map(without_null_elements).boxed() } else { whole }
            }
            other => panic!("{name} is selected, not held: {other:?}"),
        },
    }
}

fn without_null_elements(mut input: Value) -> Value {
    for list in input.as_object_mut().unwrap().values_mut().filter_map(Value::as_array_mut) {
        list.retain(|element| !element.is_null());
    }
    input
}

fn object(fields: impl Iterator<Item = (String, BoxedStrategy<Value>)>) -> BoxedStrategy<Value> {
    let (names, values): (Vec<String>, Vec<BoxedStrategy<Value>>) = fields.unzip();
    values.prop_map(move |values| Value::Object(names.iter().cloned().zip(values).collect())).boxed()
}

/// What a server may answer to a selection.
fn selected(set: &SelectionSet, ty: &Type, schema: &Valid<Schema>) -> BoxedStrategy<Value> {
    if set.selections.is_empty() {
        return of_type(ty, schema, 2);
    }
    let fields = set.selections.iter().filter_map(|selection| match selection {
        Selection::Field(field) if field.name == "__typename" => None,
        Selection::Field(field) => {
            Some((field.name.to_string(), selected(&field.selection_set, field.ty(), schema)))
        }
        _ => None,
    });
    let one = object(fields);
    match ty {
        Type::NonNullNamed(_) => one,
        Type::Named(_) => nullable(one),
        Type::NonNullList(element) if element.is_non_null() => list(one, 2),
        Type::NonNullList(_) => list(nullable(one), 2),
        Type::List(element) if element.is_non_null() => nullable(list(one, 2)),
        Type::List(_) => nullable(list(nullable(one), 2)),
    }
}

/// A value without what is `null` in its objects: to leave it out is the same.
fn given(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let given = fields.iter().filter(|(_, value)| !value.is_null());
            Value::Object(given.map(|(name, value)| (name.clone(), self::given(value))).collect())
        }
        Value::Array(elements) => elements.iter().map(given).collect(),
        value => value.clone(),
    }
}

/// Variables and answers of an operation go through its types and come out as they were.
fn goes_round<T>(schema: &Valid<Schema>)
where
    T: Operation + DeserializeOwned + PartialEq + std::fmt::Debug,
    T::Output: Serialize,
{
    let document = ExecutableDocument::parse_and_validate(schema, T::DOCUMENT, T::NAME).unwrap();
    let operation = document.operations.get(Some(T::NAME)).unwrap();
    let variables =
        operation.variables.iter().map(|each| (each.name.to_string(), of_type(&each.ty, schema, 3)));
    let [Selection::Field(field)] = operation.selection_set.selections.as_slice() else {
        panic!("{}", T::NAME)
    };
    let answers = selected(&field.selection_set, field.ty(), schema);
    let mut runner = TestRunner::new(Config::with_cases(16));
    let result = runner.run(&(object(variables), answers), |(variables, answer)| {
        let typed: T = serde_json::from_value(variables.clone()).unwrap();
        let mut request: Value = serde_json::from_str(&typed.request().unwrap()).unwrap();
        let sent = request["variables"].take();
        prop_assert_eq!(given(&sent), given(&variables));
        prop_assert_eq!(&serde_json::from_value::<T>(sent.clone()).unwrap(), &typed);
        let sent: JsonMap = serde_json::from_value(sent).unwrap();
        prop_assert!(coerce_variable_values(schema, operation, &sent).is_ok());

        let text = json!({ "data": { T::FIELD: answer.clone() } }).to_string();
        let read = T::response(&text).unwrap().into_result().unwrap();
        prop_assert_eq!(given(&serde_json::to_value(read).unwrap()), given(&answer));
        Ok(())
    });
    result.unwrap_or_else(|failure| panic!("{}: {failure}", T::NAME));
}

/// Each operation once: which root fields were tried.
macro_rules! all_go_round {
    ($schema:expr; $($module:ident: $($operation:ident),*;)*) => {{
        let mut tried = BTreeMap::new();
        $($(
            goes_round::<$module::$operation>($schema);
            tried.insert(<$module::$operation as Operation>::FIELD.to_owned(), ());
        )*)*
        tried
    }};
}

#[test]
fn every_value_goes_round() {
    let schema = &read(SCHEMA_SDL).unwrap();
    let tried = all_go_round! { schema;
        queries: GetEverything, ListEverythings, GetPart, ListParts, PartsOf, Size, Text, OneText, Texts, Flag, OneFlag,
            Number, Numbers, OneNumbers, Day, Moments, Seconds, ManySeconds, Mail, Anything, OneThing, Mood, OneMood,
            Moods, OneMoods, OneTree, Trees, GivenTrees, OneTrees;
        mutations: CreateEverything, UpdateEverything, DeleteEverything, CreatePart, UpdatePart, DeletePart, Plant;
        subscriptions: OnCreateEverything, OnUpdateEverything, OnDeleteEverything, OnCreatePart, OnUpdatePart,
            OnDeletePart;
    };
    let roots = ["Query", "Mutation", "Subscription"];
    let fields = roots.map(|root| schema.get_object(root).unwrap().fields.clone());
    let fields: BTreeMap<String, ()> =
        fields.iter().flat_map(|fields| fields.keys().map(|name| (name.to_string(), ()))).collect();
    assert_eq!(tried, fields);
}

/// A shape that is missing belongs into `round_trips.ts`.
#[test]
fn values_of_every_shape_go_round() {
    let tried = emitted("round_trips".to_owned(), Path::new("tests/round_trips.ts")).shapes.found;
    let mut untried: BTreeMap<&str, &str> = BTreeMap::new();
    for Emitted { slug, shapes, .. } in EMITTED.iter() {
        let missing = shapes.found.difference(&tried);
        untried.extend(missing.map(|shape| (shape.as_str(), slug.as_str())));
    }
    assert!(tried.len() > 150, "{tried:?}");
    assert_eq!(untried, BTreeMap::new(), "shapes that round_trips.ts has no field or result of");
}

#[test]
fn an_absent_field_of_an_update_is_not_null() {
    for (sent, expected) in [(json!({}), json!({})), (json!({ "count": null }), json!({ "count": null }))] {
        let mut input: Map<String, Value> = serde_json::from_value(sent).unwrap();
        input.insert("id".to_owned(), json!("1"));
        let typed: by_jiff::UpdateEverythingInput = serde_json::from_value(input.into()).unwrap();
        let mut back = serde_json::to_value(&typed).unwrap();
        back.as_object_mut().unwrap().remove("id");
        assert_eq!(back, expected);
    }
}

#[test]
fn dates_and_times_are_the_same_by_every_crate() {
    /// What a date or time becomes.
    fn again<T: Serialize + DeserializeOwned>(text: &str) -> String {
        let moment: T = serde_json::from_value(text.into()).unwrap();
        serde_json::to_value(moment).unwrap().as_str().unwrap().to_owned()
    }
    for date in ["2026-01-31", "2026-01-31Z", "2026-01-31-01:00"] {
        assert_eq!(again::<by_jiff::scalars::AwsDate>(date), "2026-01-31");
        assert_eq!(again::<by_chrono::scalars::AwsDate>(date), "2026-01-31");
        assert_eq!(again::<by_time::scalars::AwsDate>(date), "2026-01-31");
    }
    for time in ["12:30:15.125", "12:30:15.125+01:00"] {
        assert_eq!(again::<by_jiff::scalars::AwsTime>(time), "12:30:15.125");
        assert_eq!(again::<by_chrono::scalars::AwsTime>(time), "12:30:15.125");
        assert_eq!(again::<by_time::scalars::AwsTime>(time), "12:30:15.125");
    }
    let moment = "2026-01-31T12:30:15.125Z";
    assert_eq!(again::<by_jiff::scalars::AwsDateTime>(moment), moment);
    assert_eq!(again::<by_chrono::scalars::AwsDateTime>(moment), moment);
    assert_eq!(again::<by_time::scalars::AwsDateTime>(moment), moment);
}
