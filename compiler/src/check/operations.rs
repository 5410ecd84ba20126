//! Custom operations as a whole.

use amplify_schemac_grammar::{Diagnostic, Diagnostics};

use super::Subject;
use crate::diag;
use crate::ir::{
    FieldType, FunctionRef, FunctionStep, Handlers, Operation, OperationKind, ReturnType, SubscriptionSource,
};

/// The reference looks for a returned custom type among the operation's own schema only (defect D13).
pub(super) fn every_result_is_of_the_same_schema(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    let schema = subject.schema;
    for operation in schema.operations.values() {
        let inherited = match &operation.kind {
            OperationKind::Subscription(sources) => sources.first().and_then(|source| match source {
                SubscriptionSource::Mutation(mutation) => schema.operations[*mutation].returns,
                SubscriptionSource::Model { .. } => None,
            }),
            _ => None,
        };
        let Some(ReturnType::Value(FieldType::CustomType(id))) =
            operation.returns.or(inherited).map(|returns| returns.named)
        else {
            continue;
        };
        let custom_type = &schema.custom_types[id];
        if custom_type.part != operation.part {
            let message = format!(
                "`{}` returns `{}`, which another of the combined schemas defines",
                operation.name, custom_type.name
            );
            let diagnostic = Diagnostic::new(&diag::operation::FOREIGN_RESULT, message, operation.span)
                .label(custom_type.span, "defined here")
                .help("define the operation and its result in one schema");
            diagnostics.push(diagnostic);
        }
    }
}

/// Whether the last function is called without waiting, which makes the result an `EventInvocationResponse`.
pub(super) fn last_is_async(operation: &Operation) -> Option<&FunctionStep> {
    match &operation.handlers {
        Handlers::Functions(steps) => steps.last().filter(|step| step.is_async),
        Handlers::None | Handlers::Custom(_) | Handlers::Sql(_) => None,
    }
}

/// A function that is named by a string is never called as an event (defect D10).
pub(super) fn asynchronous_functions_are_definitions(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    for operation in subject.schema.operations.values() {
        let Some(step) = last_is_async(operation) else { continue };
        if let FunctionRef::Named(name) = &step.function {
            let message = format!("`.async()` has no effect on the function named '{name}'");
            let help = "pass the function's definition instead of its name";
            diagnostics.push(Diagnostic::new(&diag::handler::ASYNC_BY_NAME, message, step.span).help(help));
        }
    }
}
