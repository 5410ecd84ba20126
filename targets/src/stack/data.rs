//! The root stack of the tables. They live by themselves, so that the API can be replaced without them.

use amplify_schemac_compiler::api::{Api, Table};
use serde_json::{Value, json};

use super::options::Retention;
use super::parameters;
use super::template::{Parameter, Resource, Template};
use crate::dynamodb::shape;
use crate::print::cloudformation::{choose, id, nothing, reference, substitute};

/// Where tables are made, not taken over.
const CREATES: &str = "CreatesTables";
const KEEPS: &str = "KeepsTables";
const PROVISIONED: &str = "IsProvisioned";

/// The tables of an API; `None` if it has none.
pub(super) fn plan(api: &Api<'_>, retention: Retention) -> Option<Template> {
    if api.tables.is_empty() {
        return None;
    }
    let mut template = Template::new("The tables of an Amplify data schema.");
    template.parameters = [
        parameters::data_id(),
        parameters::env_name(),
        (
            "Tables",
            Parameter::word(
                "create makes the tables; existing makes none, for an app whose tables are there already",
                &["create", "existing"],
            ),
        ),
        (
            "BillingMode",
            Parameter::word("How reads and writes are paid", &["PAY_PER_REQUEST", "PROVISIONED"]),
        ),
        (
            "ReadCapacity",
            Parameter::number("Reads a second of each table and index, where provisioned").or(5).at_least(1),
        ),
        (
            "WriteCapacity",
            Parameter::number("Writes a second of each table and index, where provisioned").or(5).at_least(1),
        ),
        (
            "PointInTimeRecovery",
            Parameter::word("Whether tables can be restored to any second", &["false", "true"]),
        ),
        ("DeletionProtection", Parameter::word("Whether tables refuse to be deleted", &["false", "true"])),
    ]
    .map(|(name, parameter)| (name.to_owned(), parameter))
    .into();
    template.conditions = [
        (CREATES, is("Tables", "create")),
        (KEEPS, is("Tables", "existing")),
        (PROVISIONED, is("BillingMode", "PROVISIONED")),
    ]
    .map(|(name, condition)| (name.to_owned(), condition))
    .into();
    for table in &api.tables {
        let model = &api.models.all[table.model].name;
        template.add(table_id(model), resource(model, table, retention));
    }
    // A stack can't be empty.
    let placeholder = Resource::new("AWS::CloudFormation::WaitConditionHandle", Value::Null);
    template.add("NoTables", Resource { condition: Some(KEEPS.to_owned()), ..placeholder });
    Some(template)
}

/// The id of a model's table.
pub(super) fn table_id(model: &str) -> String {
    format!("Table{}", id(model))
}

/// The name of a model's table, where [`parameters::data_id`] and [`parameters::env_name`] are known.
pub(super) fn table_name(model: &str) -> Value {
    substitute(format!("{model}-${{DataId}}-${{EnvName}}"))
}

fn is(parameter: &str, value: &str) -> Value {
    json!({ "Fn::Equals": [reference(parameter), value] })
}

fn resource(model: &str, table: &Table<'_>, retention: Retention) -> Resource {
    // Names and lists of them can always be values.
    let mut properties = serde_json::to_value(shape(table)).unwrap_or_default();
    let throughput = choose(
        PROVISIONED,
        json!({
            "ReadCapacityUnits": reference("ReadCapacity"),
            "WriteCapacityUnits": reference("WriteCapacity"),
        }),
        nothing(),
    );
    if let Some(indexes) = properties.get_mut("GlobalSecondaryIndexes").and_then(Value::as_array_mut) {
        for index in indexes.iter_mut().filter_map(Value::as_object_mut) {
            index.insert("ProvisionedThroughput".to_owned(), throughput.clone());
        }
    }
    if let Some(properties) = properties.as_object_mut() {
        let more = [
            ("TableName", table_name(model)),
            ("BillingMode", choose(PROVISIONED, json!("PROVISIONED"), json!("PAY_PER_REQUEST"))),
            ("ProvisionedThroughput", throughput),
            ("StreamSpecification", json!({ "StreamViewType": "NEW_AND_OLD_IMAGES" })),
            (
                "PointInTimeRecoverySpecification",
                json!({ "PointInTimeRecoveryEnabled": reference("PointInTimeRecovery") }),
            ),
            ("DeletionProtectionEnabled", reference("DeletionProtection")),
        ];
        properties.extend(more.map(|(name, value)| (name.to_owned(), value)));
    }
    let policy = Some(match retention {
        Retention::Retain => "Retain",
        Retention::Delete => "Delete",
    });
    Resource {
        condition: Some(CREATES.to_owned()),
        deletion_policy: policy,
        update_replace_policy: policy,
        ..Resource::new("AWS::DynamoDB::Table", properties)
    }
}
