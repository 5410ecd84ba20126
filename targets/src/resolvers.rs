//! The target `resolvers`: from the resolvers of the schema to `resolvers/<Type>.<field>[.<step>].js`, the code that AppSync
//! runs for each field, and `resolvers.json`, which says what each is attached to and talks to (chapter 3).

use amplify_schemac_compiler::api::Api;
use amplify_schemac_compiler::grammar::Diagnostics;
use serde::Serialize;

use crate::appsync::{self, DataSource, Kind, Resolver, path_of};
use crate::{Bundle, Target, print};

/// Writes `resolvers/` and `resolvers.json`.
#[derive(Debug, Clone, Copy)]
pub struct Resolvers;

impl Target for Resolvers {
    fn name(&self) -> &'static str {
        "resolvers"
    }

    fn check(&self, api: &Api<'_>, diagnostics: &mut Diagnostics) {
        appsync::check(api, diagnostics);
    }

    fn emit(&self, api: &Api<'_>, out: &mut Bundle) {
        let resolvers = appsync::plan(api);
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
