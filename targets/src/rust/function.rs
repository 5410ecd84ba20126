//! Functions: from the operations that one handles to what it is handed and gives.

use amplify_schemac_compiler::api::Operation;
use amplify_schemac_compiler::api::graphql::Root;
use amplify_schemac_compiler::ir::Handlers;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{Context, operation, support};
use crate::print::rust::{Scope, comment};

/// The module, if any operation is handled by functions.
pub(super) fn print(context: &Context<'_>) -> Option<TokenStream> {
    let mut scope = Scope::without(&["Event", "Identity", "Previous", "Request"]);
    let roots = [
        (Root::Query, quote!(queries)),
        (Root::Mutation, quote!(mutations)),
        (Root::Subscription, quote!(subscriptions)),
    ];
    let handled: Vec<TokenStream> = roots
        .iter()
        .flat_map(|(root, module)| {
            let fields = context.api.graphql.root(*root).iter().zip(operation::names(*root, context));
            let handled = fields.filter_map(|(field, ident)| {
                let operation = context.operations.get(field.name.as_str())?;
                is_handled(operation).then(|| types(operation, &ident, module, &mut scope))
            });
            handled.collect::<Vec<_>>()
        })
        .collect();
    let support = support::functions();
    (!handled.is_empty()).then(|| quote!(pub mod functions { #support #(#handled)* }))
}

fn is_handled(operation: &Operation<'_>) -> bool {
    matches!(operation.source.handlers, Handlers::Functions(_))
}

fn types(operation: &Operation<'_>, ident: &Ident, module: &TokenStream, scope: &mut Scope) -> TokenStream {
    let name = &operation.source.name;
    let event_docs = comment(&format!("What a function that handles `{name}` is handed."));
    let event = scope.take(&format!("{ident}Event"));
    let event = quote!(#event_docs pub type #event = Event<super::#module::#ident>;);
    let Handlers::Functions(steps) = &operation.source.handlers else { return event };
    // Nobody waits for what an asynchronous one gives.
    if steps.last().is_some_and(|step| step.is_async) {
        return event;
    }
    let result_docs = comment(&format!("What the last function that handles `{name}` gives."));
    let result = scope.take(&format!("{ident}Result"));
    quote! {
        #event
        #result_docs
        pub type #result = <super::#module::#ident as super::client::Operation>::Output;
    }
}
