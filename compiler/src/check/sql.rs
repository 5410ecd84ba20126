//! Schemas of SQL databases (reference chapter 1.10).

use amplify_schemac_grammar::{Diagnostic, Diagnostics};

use super::Subject;
use super::fields::partition_key;
use crate::diag;
use crate::ir::{Handlers, Model, OperationKind};
use crate::vocab::RuleOperation;

fn sql_models<'a>(subject: &Subject<'a>) -> impl Iterator<Item = &'a Model> {
    let schema = subject.schema;
    schema.models.values().filter(|model| schema.parts[model.part].engine.is_sql())
}

/// A table that exists already has its key already.
pub(super) fn every_sql_model_has_its_key(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    for model in sql_models(subject).filter(|model| partition_key(model).is_none()) {
        let message = format!("`{}` declares no primary key", model.name);
        let help = "declare the key's columns and name them: `.identifier(['…'])`";
        diagnostics.push(Diagnostic::new(&diag::sql::NO_KEY, message, model.span).help(help));
    }
}

/// No sync and search, and no statements for subscriptions.
pub(super) fn every_sql_rule_is_supported(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    for model in sql_models(subject) {
        let of_fields = model.fields.values().filter_map(|field| field.rules.as_ref()).flatten();
        for operation in
            model.rules.iter().chain(of_fields).filter_map(|rule| rule.operations.as_ref()).flatten()
        {
            if matches!(operation.value, RuleOperation::Sync | RuleOperation::Search) {
                let message =
                    format!("`{}` lives in a SQL database, which has no such operation", model.name);
                diagnostics.push(Diagnostic::new(&diag::sql::UNSUPPORTED_OPERATION, message, operation.span));
            }
        }
    }
    for operation in subject.schema.operations.values() {
        let (OperationKind::Subscription(_), Handlers::Sql(_)) = (&operation.kind, &operation.handlers)
        else {
            continue;
        };
        let message = format!("the subscription `{}` can't be answered by SQL", operation.name);
        diagnostics.push(Diagnostic::new(&diag::sql::SUBSCRIPTION, message, operation.span));
    }
}
