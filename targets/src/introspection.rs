//! The target `introspection`: from the expanded schema to `model_introspection.json`, what the client library reads of
//! a schema, and `amplify_outputs.json`, which holds it beside the place of the API (chapter 5 (b) and (d)).

mod attribute;
mod auth;
mod conversation;
mod model;
mod operation;
pub mod outputs;
mod tree;

use amplify_schemac_compiler::api::{Api, types};
use amplify_schemac_compiler::grammar::Diagnostics;
use amplify_schemac_compiler::ir::OperationKind;

use crate::{Bundle, Target, print};
use operation::root_fields;
use tree::{Enum, ModelIntrospection};

/// Writes `model_introspection.json` and `amplify_outputs.json`.
#[derive(Debug, Clone, Copy)]
pub struct Introspection;

impl Target for Introspection {
    fn name(&self) -> &'static str {
        "introspection"
    }

    /// Whatever passed the checks can be told to clients.
    fn check(&self, _: &Api<'_>, _: &mut Diagnostics) {}

    fn emit(&self, api: &Api<'_>, out: &mut Bundle) {
        let introspection = plan(api);
        out.add("model_introspection.json", print::json::print(&introspection));
        let outputs = outputs::plan(api.schema, introspection);
        out.add(outputs::FILE, print::json::print(&outputs));
    }
}

/// What clients are told.
fn plan<'a>(api: &'a Api<'_>) -> ModelIntrospection<'a> {
    ModelIntrospection {
        version: 1,
        models: model::models(api),
        enums: api.types.enums.values().map(|each| (each.name.as_str(), of_values(each))).collect(),
        non_models: model::non_models(&api.types),
        queries: root_fields(api, |kind| matches!(kind, OperationKind::Query)),
        generations: root_fields(api, |kind| matches!(kind, OperationKind::Generation(_))),
        mutations: root_fields(api, |kind| matches!(kind, OperationKind::Mutation)),
        conversations: conversation::routes(api),
        subscriptions: root_fields(api, |kind| matches!(kind, OperationKind::Subscription(_))),
        inputs: operation::inputs(api),
    }
}

fn of_values(each: &types::Enum) -> Enum<'_> {
    Enum { name: &each.name, values: each.values.iter().map(|value| value.as_str()).collect() }
}
