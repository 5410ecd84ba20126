//! Whether AppSync takes the code of AI routes. What a model is told of types goes into it.

use amplify_schemac_compiler::api::Api;
use amplify_schemac_compiler::api::ai::{generation_of, tool_of};
use amplify_schemac_compiler::diag;
use amplify_schemac_compiler::grammar::{Diagnostic, Diagnostics, Span};
use amplify_schemac_compiler::ir::OperationKind;

use super::super::{conversation, generation};
use super::too_large;

/// How to tell a model less.
const HELP: &str =
    "shorten prompts and descriptions, or use custom types with fewer fields and fewer types inside";

/// Reports generations and conversations whose code is too long.
pub(super) fn check(api: &Api<'_>, diagnostics: &mut Diagnostics) {
    for operation in &api.operations {
        if !matches!(operation.source.kind, OperationKind::Generation(_)) {
            continue;
        }
        let span = operation.source.span;
        if generation_of(operation, &api.types).is_none() {
            let what = format!("the result of `{}`", operation.source.name);
            diagnostics.push(too_much(&what, span));
        }
        let resolver = generation::plan(api, operation);
        let found = resolver.iter().filter_map(|resolver| too_large(resolver, span, HELP));
        found.for_each(|diagnostic| diagnostics.push(diagnostic));
    }
    for conversation in &api.conversations {
        for tool in conversation.source.tools.iter().filter(|tool| tool_of(tool, api).is_none()) {
            let what = format!("what the tool `{}` takes or asks for", tool.name);
            diagnostics.push(too_much(&what, tool.span));
        }
        let mut resolvers = Vec::new();
        conversation::plan_route(api, conversation, &mut resolvers);
        let span = conversation.source.span;
        let found = resolvers.iter().filter_map(|resolver| too_large(resolver, span, HELP));
        found.for_each(|diagnostic| diagnostics.push(diagnostic));
    }
}

/// Of a type that was not even looked at to its end.
fn too_much(what: &str, span: Span) -> Diagnostic {
    let message = format!("{what} is too large a type to tell a model of");
    Diagnostic::new(&diag::resolver::TOO_LARGE, message, span).help(HELP)
}
