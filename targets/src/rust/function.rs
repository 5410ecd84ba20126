//! Functions: from the operations that one handles to what it is handed and gives.

use amplify_schemac_compiler::ir::Handlers;

use super::{Context, operation, support};
use crate::print::rust::{Ident, Items, Scope};

/// The module, if any operation is handled by functions.
pub(super) fn print(context: &Context<'_>, items: &mut Items<'_>) {
    let handled: Vec<Handled<'_>> = context
        .roots
        .iter()
        .flat_map(|(root, names)| {
            let fields = context.api.graphql.root(*root).iter().zip(names);
            fields.filter_map(move |(field, ident)| {
                let operation = context.operations.get(field.name.as_str())?;
                let Handlers::Functions(steps) = &operation.source.handlers else { return None };
                // Nobody waits for what an asynchronous one gives.
                let is_awaited = steps.last().is_none_or(|step| !step.is_async);
                Some(Handled { name: &field.name, module: operation::module(*root), ident, is_awaited })
            })
        })
        .collect();
    if handled.is_empty() {
        return;
    }
    let mut scope = Scope::without(&["Event", "Identity", "Previous", "Request"]);
    items.part();
    items.block(
        "pub mod functions {",
        |items| {
            support::functions(items);
            handled.iter().for_each(|operation| types(operation, &mut scope, items));
        },
        "}",
    );
}

/// An operation that functions handle.
struct Handled<'a> {
    name: &'a str,
    module: &'static str,
    ident: &'a Ident,
    is_awaited: bool,
}

fn types(operation: &Handled<'_>, scope: &mut Scope, items: &mut Items<'_>) {
    let Handled { name, module, ident, is_awaited } = operation;
    let event = scope.take(&format!("{ident}Event"));
    items.part();
    items.comment(&format!("What a function that handles `{name}` is handed."));
    items.line(format_args!("pub type {event} = Event<super::{module}::{ident}>;"));
    if *is_awaited {
        let result = scope.take(&format!("{ident}Result"));
        items.part();
        items.comment(&format!("What the last function that handles `{name}` gives."));
        items.line(format_args!(
            "pub type {result} = <super::{module}::{ident} as super::client::Operation>::Output;"
        ));
    }
}
