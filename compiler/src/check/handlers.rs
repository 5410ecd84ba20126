//! Handlers of operations and the rules that go with them.

use amplify_schemac_grammar::{Code, Diagnostic, Diagnostics};

use super::Subject;
use crate::diag;
use crate::ir::{
    AuthenticatedProvider, FieldType, Handlers, Operation, OperationKind, ReturnType, Rule, SqlStatement,
    Strategy, TokenProvider,
};

/// Custom handlers, and custom types as results, know no records and no identity pool (chapter 1.12).
pub(super) fn every_rule_fits_its_handler(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    for operation in subject.schema.operations.values() {
        let is_custom = matches!(operation.handlers, Handlers::Custom(_));
        let returns_custom_type = matches!(
            operation.returns.map(|returns| returns.named),
            Some(ReturnType::Value(FieldType::CustomType(_)))
        );
        for rule in &operation.rules {
            let fault = if is_custom {
                custom_handler_fault(&rule.strategy)
            } else if returns_custom_type {
                native_rule_fault(&rule.strategy)
            } else {
                None
            };
            if let Some((code, reason)) = fault {
                diagnostics.push(fault_of(operation, rule, code, reason, is_custom));
            }
        }
    }
}

type Fault = (&'static Code, &'static str);

fn custom_handler_fault(strategy: &Strategy) -> Option<Fault> {
    match strategy {
        Strategy::Groups { provider: TokenProvider::Oidc, .. } => {
            Some((&diag::handler::CUSTOM_OIDC_GROUP, "groups of an OIDC provider"))
        }
        Strategy::Guest => Some((&diag::handler::CUSTOM_IDENTITY_POOL, "guests")),
        Strategy::Authenticated(AuthenticatedProvider::IdentityPool) => {
            Some((&diag::handler::CUSTOM_IDENTITY_POOL, "callers of the identity pool"))
        }
        other => native_rule_fault(other),
    }
}

/// Rules that have no directive of AppSync.
fn native_rule_fault(strategy: &Strategy) -> Option<Fault> {
    match strategy {
        Strategy::Owner { .. } => Some((&diag::handler::UNSUPPORTED_RULE, "owners")),
        Strategy::Groups { provider: TokenProvider::Oidc, .. }
        | Strategy::GroupField { provider: TokenProvider::Oidc, .. } => {
            Some((&diag::handler::UNSUPPORTED_RULE, "groups of an OIDC provider"))
        }
        _ => None,
    }
}

fn fault_of(
    operation: &Operation,
    rule: &Rule,
    code: &'static Code,
    who: &str,
    is_custom: bool,
) -> Diagnostic {
    let because = if is_custom { "it has a custom handler" } else { "it returns a custom type" };
    let message = format!("`{}` can't be opened to {who}: {because}", operation.name);
    let help = if operation.has_own_rules {
        "use another rule"
    } else {
        "the rule is inherited from the schema: give the operation rules of its own"
    };
    Diagnostic::new(code, message, operation.span).label(rule.span, "this rule").help(help)
}

/// Functions are called as events by queries and mutations only.
pub(super) fn events_are_queries_or_mutations(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    for operation in subject.schema.operations.values() {
        let (OperationKind::Subscription(_), Handlers::Functions(steps)) =
            (&operation.kind, &operation.handlers)
        else {
            continue;
        };
        for step in steps.iter().filter(|step| step.is_async) {
            let message =
                format!("the subscription `{}` can't call a function asynchronously", operation.name);
            let diagnostic = Diagnostic::new(&diag::handler::ASYNC_SUBSCRIPTION, message, step.span);
            diagnostics.push(diagnostic.help("drop `.async()`"));
        }
    }
}

/// Files of SQL need a SQL database; an inline statement without one is answered by nothing (defect D20).
pub(super) fn sql_handlers_have_a_database(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    for operation in subject.schema.operations.values() {
        let Handlers::Sql(statement) = &operation.handlers else { continue };
        if subject.schema.parts[operation.part].engine.is_sql() {
            continue;
        }
        let diagnostic = match statement {
            SqlStatement::File(_) => {
                let message =
                    format!("`{}` has a SQL handler, and its schema has no SQL database", operation.name);
                let help = "define it in a schema made by `configure({ database: … }).schema({ … })`";
                Diagnostic::new(&diag::handler::SQL_ON_DYNAMODB, message, operation.span).help(help)
            }
            SqlStatement::Inline(_) => {
                let message = format!("nothing answers `{}`: its schema has no SQL database", operation.name);
                Diagnostic::new(&diag::handler::NO_RESOLVER, message, operation.span)
            }
        };
        diagnostics.push(diagnostic);
    }
}
