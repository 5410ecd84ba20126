//! The target `tables`: from the expanded schema to `tables/<Model>.json`, what
//! `aws dynamodb create-table --cli-input-json file://…` takes (chapter 4.1 to 4.4).

mod create_table;

use amplify_schemac_compiler::api::Api;
use amplify_schemac_compiler::grammar::Diagnostics;

use crate::{Bundle, Target, print};
use create_table::plan;

/// Writes `tables/<Model>.json` for every model that doesn't live in a SQL database.
#[derive(Debug, Clone, Copy)]
pub struct Tables;

impl Target for Tables {
    fn name(&self) -> &'static str {
        "tables"
    }

    /// Every key and index that passed the checks can be made.
    fn check(&self, _: &Api<'_>, _: &mut Diagnostics) {}

    fn emit(&self, api: &Api<'_>, out: &mut Bundle) {
        for table in &api.tables {
            let model = &api.models.all[table.model].name;
            out.add(format!("tables/{model}.json"), print::json::print(&plan(model, table)));
        }
    }
}
