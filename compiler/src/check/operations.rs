//! Custom operations as a whole.

use amplify_schemac_grammar::{Diagnostic, Diagnostics};

use rustc_hash::{FxHashMap, FxHashSet};

use super::Subject;
use crate::api::naming;
use crate::diag;
use crate::ir::{
    CustomType, FieldType, FunctionRef, FunctionStep, Handlers, Id, Operation, OperationKind, ReturnType,
    Schema, SubscriptionSource,
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

/// The reference generates types for each of the combined schemas by itself, so two must not need the same one (defect
/// D14); nor may a written type be called like the answer of asynchronous operations (defect D24).
pub(super) fn combined_schemas_generate_different_types(
    subject: &Subject<'_>,
    diagnostics: &mut Diagnostics,
) {
    let schema = subject.schema;
    let mut first_async: Option<&Operation> = None;
    let mut inputs: FxHashMap<Id<CustomType>, &Operation> = FxHashMap::default();
    for operation in schema.operations.values() {
        if last_is_async(operation).is_some() {
            let first = *first_async.get_or_insert(operation);
            if first.part != operation.part {
                let message = "two combined schemas have asynchronous operations, and each would define \
                               `EventInvocationResponse`";
                diagnostics.push(clash(message.to_owned(), operation, first));
            }
        }
        for id in inputs_of(schema, operation) {
            let first = *inputs.entry(id).or_insert(operation);
            if first.part != operation.part {
                let name = naming::argument_input(&schema.custom_types[id].name);
                let message =
                    format!("two combined schemas take `{name}` as an argument, and each would define it");
                diagnostics.push(clash(message, operation, first));
                break;
            }
        }
    }
    let Some(operation) = first_async else { return };
    let written = schema.definitions.iter().find(|definition| schema.name_of(**definition) == EVENT_RESPONSE);
    if let Some(written) = written {
        let message = format!("`{EVENT_RESPONSE}` is what asynchronous operations return");
        let diagnostic = Diagnostic::new(&diag::name::TYPE_CLASH, message, schema.span_of(*written))
            .label(operation.span, "asynchronous")
            .help("choose another name");
        diagnostics.push(diagnostic);
    }
}

const EVENT_RESPONSE: &str = "EventInvocationResponse";

fn clash(message: String, operation: &Operation, first: &Operation) -> Diagnostic {
    Diagnostic::new(&diag::name::TYPE_CLASH, message, operation.span)
        .label(first.span, "the other operation")
        .help("define both operations in one schema")
}

/// The custom types that become inputs of an operation's arguments, at any depth.
fn inputs_of(schema: &Schema, operation: &Operation) -> Vec<Id<CustomType>> {
    let mut open: Vec<FieldType> = operation.arguments().iter().map(|argument| argument.ty.named).collect();
    let mut found: Vec<Id<CustomType>> = Vec::new();
    let mut seen: FxHashSet<Id<CustomType>> = FxHashSet::default();
    while let Some(named) = open.pop() {
        let FieldType::CustomType(id) = named else { continue };
        if seen.insert(id) {
            found.push(id);
            open.extend(schema.custom_types[id].fields.values().map(|field| field.ty.named));
        }
    }
    found
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
