//! What AppSync runs: from the expanded schema to the resolver of every field that has one (chapter 3). The target
//! `resolvers` writes them as files, the target `stack` deploys them.

mod authorize;
mod callers;
mod conversation;
mod fields;
mod generation;
mod helpers;
mod model;
mod operation;
mod relation;
mod resolver;
mod script;
mod shape;
mod size;
mod sql;

use amplify_schemac_compiler::api::Api;

pub(crate) use fields::{has_resolver, steps_of_reference};
pub(crate) use operation::{custom_source, function_source};
pub(crate) use resolver::{DataSource, Kind, Resolver, Step, pascal_case};
pub(crate) use size::check;
pub(crate) use sql::source_of as sql_source;

/// Every resolver of the API, by type and field.
pub(crate) fn plan(api: &Api<'_>) -> Vec<Resolver> {
    let mut resolvers = Vec::new();
    for table in &api.tables {
        plan_model(model::Subject { api, model: &api.models.all[table.model], table }, &mut resolvers);
    }
    operation::plan(api, &mut resolvers);
    resolvers.extend(plan_remote(api));
    resolvers.sort_by(|a, b| (&a.type_name, &a.field).cmp(&(&b.type_name, &b.field)));
    resolvers
}

/// Those that neither tables nor the schema's own functions answer: of SQL databases and language models.
pub(crate) fn plan_remote(api: &Api<'_>) -> Vec<Resolver> {
    let mut resolvers = Vec::new();
    for model in api.models.all.values() {
        sql::plan(api, model, &mut resolvers);
    }
    operation::plan_remote(api, &mut resolvers);
    conversation::plan(api, &mut resolvers);
    resolvers
}

/// The resolvers of a model: its operations, and its fields that have one.
fn plan_model(subject: model::Subject<'_, '_>, resolvers: &mut Vec<Resolver>) {
    model::plan(subject, resolvers);
    fields::plan(subject.model, resolvers);
    relation::plan(subject.api, subject.model, resolvers);
}

/// Where the code of a resolver is, without the ending of files.
pub(crate) fn path_of(resolver: &Resolver) -> String {
    format!("resolvers/{}.{}", resolver.type_name, resolver.field)
}
