//! What a table is made of, in the words that DynamoDB and CloudFormation share (chapter 4.1 to 4.3).

use amplify_schemac_compiler::api::{AttributeKind, Table, TableKey};
use amplify_schemac_compiler::ir::Projection;
use serde::Serialize;

/// Keys and indexes of a table.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Shape<'a> {
    attribute_definitions: Vec<AttributeDefinition<'a>>,
    key_schema: Vec<KeyElement<'a>>,
    /// DynamoDB takes no empty list.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    global_secondary_indexes: Vec<GlobalSecondaryIndex<'a>>,
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

/// The keys and indexes of a table.
pub(crate) fn shape<'a>(table: &'a Table<'_>) -> Shape<'a> {
    Shape {
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
