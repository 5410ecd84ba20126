//! The input of DynamoDB's CreateTable, in its own words.

use amplify_schemac_compiler::api::Table;
use serde::Serialize;

use crate::dynamodb::{Shape, shape};

/// What `CreateTable` takes.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct CreateTable<'a> {
    table_name: String,
    #[serde(flatten)]
    shape: Shape<'a>,
    billing_mode: &'static str,
    stream_specification: StreamSpecification,
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
        shape: shape(table),
        billing_mode: "PAY_PER_REQUEST",
        stream_specification: StreamSpecification {
            stream_enabled: true,
            stream_view_type: "NEW_AND_OLD_IMAGES",
        },
    }
}
