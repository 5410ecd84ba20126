//! The input of DynamoDB's CreateTable, in its own words.

use amplify_schemac_compiler::api::{AttributeKind, Table, TableKey};
use amplify_schemac_compiler::ir::Projection;
use serde::Serialize;

/// What `CreateTable` takes.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct CreateTable<'a> {
    table_name: String,
    attribute_definitions: Vec<AttributeDefinition<'a>>,
    key_schema: Vec<KeyElement<'a>>,
    /// DynamoDB takes no empty list.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    global_secondary_indexes: Vec<GlobalSecondaryIndex<'a>>,
    billing_mode: &'static str,
    stream_specification: StreamSpecification,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
struct AttributeDefinition<'a> {
    attribute_name: &'a str,
    attribute_type: &'static str,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
struct KeyElement<'a> {
    attribute_name: &'a str,
    key_type: &'static str,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
struct GlobalSecondaryIndex<'a> {
    index_name: &'a str,
    key_schema: Vec<KeyElement<'a>>,
    projection: IndexProjection<'a>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
struct IndexProjection<'a> {
    projection_type: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    non_key_attributes: Vec<&'a str>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
struct StreamSpecification {
    stream_enabled: bool,
    stream_view_type: &'static str,
}

/// The table of a model. Its name has the reference's form, `APIID` standing for what only a deployment knows.
pub(super) fn plan<'a>(model: &str, table: &'a Table<'_>) -> CreateTable<'a> {
    CreateTable {
        table_name: format!("{model}-APIID-NONE"),
        attribute_definitions: table
            .attributes
            .iter()
            .map(|attribute| AttributeDefinition {
                attribute_name: &attribute.name,
                attribute_type: match attribute.kind {
                    AttributeKind::Text => "S",
                    AttributeKind::Number => "N",
                },
            })
            .collect(),
        key_schema: key_schema(&table.key),
        global_secondary_indexes: table
            .indexes
            .iter()
            .map(|index| GlobalSecondaryIndex {
                index_name: &index.name,
                key_schema: key_schema(&index.key),
                projection: projection(index.projection),
            })
            .collect(),
        billing_mode: "PAY_PER_REQUEST",
        stream_specification: StreamSpecification {
            stream_enabled: true,
            stream_view_type: "NEW_AND_OLD_IMAGES",
        },
    }
}

fn key_schema(key: &TableKey) -> Vec<KeyElement<'_>> {
    let partition = KeyElement { attribute_name: &key.partition, key_type: "HASH" };
    let sort = key.sort.as_deref().map(|name| KeyElement { attribute_name: name, key_type: "RANGE" });
    std::iter::once(partition).chain(sort).collect()
}

fn projection(projection: &Projection) -> IndexProjection<'_> {
    let (projection_type, non_key_attributes) = match projection {
        Projection::All => ("ALL", Vec::new()),
        Projection::KeysOnly => ("KEYS_ONLY", Vec::new()),
        Projection::Include(attributes) => {
            ("INCLUDE", attributes.iter().map(|attribute| attribute.as_str()).collect())
        }
    };
    IndexProjection { projection_type, non_key_attributes }
}
