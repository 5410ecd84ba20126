//! Whether AppSync takes the code: it limits the length of a resolver's or function's.

mod routes;

use amplify_schemac_compiler::api::{Api, Model};
use amplify_schemac_compiler::diag;
use amplify_schemac_compiler::grammar::{Diagnostic, Diagnostics, Span};
use amplify_schemac_compiler::ir::Handlers;
use amplify_schemac_compiler::vocab::AppsyncJs;

use super::model::Subject;
use super::plan_model;
use super::resolver::{Kind, Resolver};
use super::sql;

/// What all code has that doesn't come from the schema, and as much again for what surrounds each text.
const FIXED: usize = 12 * 1024;

/// Reports models and statements whose code is too long. Handlers of operations are the user's own, and checked as such.
pub(crate) fn check(api: &Api<'_>, diagnostics: &mut Diagnostics) {
    let limit = AppsyncJs::facts().max_characters;
    let help = "shorten the messages and patterns of validators, or split the model";
    let mut check_model = |model: &Model<'_>, plan: &dyn Fn(&mut Vec<Resolver>)| {
        let Some(source) = model.declaration().filter(|_| may_be_large(model, limit)) else { return };
        let mut resolvers = Vec::new();
        plan(&mut resolvers);
        let found = resolvers.iter().filter_map(|resolver| too_large(resolver, source.span, help));
        found.for_each(|diagnostic| diagnostics.push(diagnostic));
    };
    for table in &api.tables {
        let model = &api.models.all[table.model];
        check_model(model, &|resolvers| plan_model(Subject { api, model, table }, resolvers));
    }
    for model in api.models.all.values() {
        check_model(model, &|resolvers| sql::plan(api, model, resolvers));
    }
    let help = "shorten the statement, or make it a procedure of the database";
    for operation in &api.operations {
        let Handlers::Sql(statement) = &operation.source.handlers else { continue };
        let Some(resolver) = sql::statement(api, operation, statement) else { continue };
        if let Some(diagnostic) = too_large(&resolver, operation.source.span, help) {
            diagnostics.push(diagnostic);
        }
    }
    routes::check(api, diagnostics);
}

fn too_large(resolver: &Resolver, span: Span, help: &str) -> Option<Diagnostic> {
    let limit = AppsyncJs::facts().max_characters;
    let length = longest(resolver);
    let Resolver { type_name, field, .. } = resolver;
    let message =
        format!("the code for `{type_name}.{field}` is {length} characters long, and AppSync takes {limit}");
    (length > limit).then(|| Diagnostic::new(&diag::resolver::TOO_LARGE, message, span).help(help))
}

/// Whether it is worth looking: planning every model twice would cost as much as all checks.
fn may_be_large(model: &Model<'_>, limit: usize) -> bool {
    let mut names = 0;
    let mut texts = 0;
    for field in model.fields.values() {
        names += field.name.len() + 8;
        let Some(value) = field.value() else { continue };
        texts +=
            value.default.and_then(|default| default.value.as_ref()).map_or(0, |text| 2 * text.len() + 40);
        let rules = value.validators.iter();
        texts += rules
            .map(|rule| rule.value.len() + rule.message.as_ref().map_or(60, |text| text.len()) + 120)
            .sum::<usize>();
    }
    // Each role may list every field twice, and is asked for once for each group of protected fields.
    FIXED + texts + names * 2 * (model.access.roles.len() + 1) > limit / 2
}

fn longest(resolver: &Resolver) -> usize {
    let length = |code: &str| code.chars().count();
    match &resolver.kind {
        Kind::Unit(step) => length(&step.code),
        Kind::Pipeline { code, steps } => {
            steps.iter().map(|(_, step)| length(&step.code)).fold(length(code), usize::max)
        }
    }
}
