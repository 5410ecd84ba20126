//! The target `resolvers`: from the expanded schema to `resolvers/<Type>.<field>[.<step>].js`, the code that AppSync runs
//! for each field, and `resolvers.json`, which says what each is attached to and talks to (chapter 3).

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
use amplify_schemac_compiler::grammar::Diagnostics;
use serde::Serialize;

pub(crate) use fields::has_resolver;
pub(crate) use operation::{custom_source, function_source};
pub(crate) use resolver::{DataSource, Kind, Resolver, Step, pascal_case};
pub(crate) use sql::source_of as sql_source;

use crate::{Bundle, Target, print};

/// Writes `resolvers/` and `resolvers.json`.
#[derive(Debug, Clone, Copy)]
pub struct Resolvers;

impl Target for Resolvers {
    fn name(&self) -> &'static str {
        "resolvers"
    }

    fn check(&self, api: &Api<'_>, diagnostics: &mut Diagnostics) {
        size::check(api, diagnostics);
    }

    fn emit(&self, api: &Api<'_>, out: &mut Bundle) {
        let resolvers = plan(api);
        let entries: Vec<_> = resolvers.iter().map(Entry::of).collect();
        out.add("resolvers.json", print::json::print(&entries));
        for resolver in resolvers {
            let path = path_of(&resolver);
            match resolver.kind {
                Kind::Unit(step) => out.add(format!("{path}.js"), step.code),
                Kind::Pipeline { code, steps } => {
                    out.add(format!("{path}.js"), code);
                    for (name, step) in steps {
                        out.add(format!("{path}.{name}.js"), step.code);
                    }
                }
            }
        }
    }
}

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

/// A resolver as `resolvers.json` has it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry<'a> {
    #[serde(rename = "type")]
    type_name: &'a str,
    field: &'a str,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    data_source: Option<String>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    external: bool,
    runtime: &'static str,
    code: String,
    functions: Vec<Function>,
}

/// A step as `resolvers.json` has it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Function {
    name: String,
    data_source: String,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    external: bool,
    code: String,
}

impl<'a> Entry<'a> {
    fn of(resolver: &'a Resolver) -> Self {
        let path = path_of(resolver);
        let (kind, source, functions) = match &resolver.kind {
            Kind::Unit(step) => ("UNIT", Some(&step.source), Vec::new()),
            Kind::Pipeline { steps, .. } => {
                let functions = steps.iter().map(|(name, step)| Function {
                    name: resolver.function_name(name),
                    data_source: step.source.name(),
                    external: step.source.is_external(),
                    code: format!("{path}.{name}.js"),
                });
                ("PIPELINE", None, functions.collect())
            }
        };
        Self {
            type_name: &resolver.type_name,
            field: &resolver.field,
            kind,
            data_source: source.map(DataSource::name),
            external: source.is_some_and(DataSource::is_external),
            runtime: "APPSYNC_JS",
            code: format!("{path}.js"),
            functions,
        }
    }
}
