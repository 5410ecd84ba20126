//! Sources of custom subscriptions (reference chapter 1.6).

use amplify_schemac_grammar::{Diagnostic, Span};

use super::scope::{Lookup, Scope};
use crate::diag;
use crate::draft::{NodeId, NodeKind, OperationDraft, OperationDraftKind, RefDraft};
use crate::ir::{Definition, Id, Operation, OperationKind, SubscriptionSource};

/// Fills the sources of a subscription; reports those of anything else.
pub(super) fn resolve_sources(scope: &mut Scope<'_>, id: Id<Operation>, draft: &OperationDraft) {
    let Some(sources) = &draft.sources else {
        if let OperationDraftKind::Subscription = draft.kind {
            report_no_source(scope, id);
        }
        return;
    };
    if !matches!(draft.kind, OperationDraftKind::Subscription) {
        let message =
            format!("`{}` is no subscription, so it has no source", scope.schema.operations[id].name);
        scope.report(
            Diagnostic::new(&diag::subscription::FOR_ELSEWHERE, message, sources.span)
                .help("use a.subscription(), or drop `.for(…)`"),
        );
        return;
    }
    if sources.value.is_empty() {
        report_no_source(scope, id);
    }
    report_different_results(scope, id, &sources.value);
    report_inline_enum(scope, id, draft, &sources.value);
    let sources: Vec<SubscriptionSource> =
        sources.value.iter().filter_map(|source| resolve_source(scope, id, *source)).collect();
    scope.schema.operations[id].kind = OperationKind::Subscription(sources);
}

/// What a source gives to subscribers: one definition, or one builder written in one place (defect D15).
#[derive(Clone, Copy, PartialEq, Eq)]
enum SourceResult {
    Definition(Definition),
    Builder(NodeId),
}

/// `None` if it can't be known, which is reported elsewhere.
fn result_of(scope: &Scope<'_>, source: NodeId) -> Option<(SourceResult, Span)> {
    let NodeKind::Ref(reference) = scope.kind(source) else { return None };
    let result = match scope.find(&reference.target.value)? {
        Definition::Operation(_) => {
            let returns = scope.operation_draft(&reference.target.value)?.returns?;
            match scope.kind(returns.value) {
                NodeKind::Ref(returned) => SourceResult::Definition(scope.find(&returned.target.value)?),
                NodeKind::Invalid => return None,
                _ => SourceResult::Builder(returns.value),
            }
        }
        model @ Definition::Model(_) => SourceResult::Definition(model),
        Definition::CustomType(_) | Definition::Enum(_) | Definition::Conversation(_) => return None,
    };
    Some((result, reference.target.span))
}

fn report_different_results(scope: &mut Scope<'_>, id: Id<Operation>, sources: &[NodeId]) {
    let results: Vec<_> = sources.iter().filter_map(|source| result_of(scope, *source)).collect();
    let Some(((first, first_span), rest)) = results.split_first() else { return };
    if let Some((_, span)) = rest.iter().find(|(result, _)| result != first) {
        let message = format!("the sources of `{}` return different types", scope.schema.operations[id].name);
        let diagnostic = Diagnostic::new(&diag::subscription::DIFFERENT_RESULTS, message, *span)
            .label(*first_span, "this one returns another type, or the same one written a second time")
            .help("let all of them return one named type by a.ref, or write one subscription for each");
        scope.report(diagnostic);
    }
}

/// The reference defines the enum for both (defect D16).
fn report_inline_enum(scope: &mut Scope<'_>, id: Id<Operation>, draft: &OperationDraft, sources: &[NodeId]) {
    let first = sources.first().filter(|_| draft.returns.is_none());
    let Some((SourceResult::Builder(node), span)) = first.and_then(|source| result_of(scope, *source)) else {
        return;
    };
    if let NodeKind::Enum(_) = scope.kind(node) {
        let message = format!(
            "`{}` listens to a mutation that returns an inline enum",
            scope.schema.operations[id].name
        );
        let help = "name the enum in the schema and return it by a.ref";
        scope.report(Diagnostic::new(&diag::subscription::INLINE_ENUM, message, span).help(help));
    }
}

fn report_no_source(scope: &mut Scope<'_>, id: Id<Operation>) {
    let Operation { name, span, .. } = &scope.schema.operations[id];
    let message = format!("the subscription `{name}` doesn't say which mutations it listens to");
    let diagnostic = Diagnostic::new(&diag::subscription::NO_SOURCE, message, *span)
        .help("add `.for(a.ref('mutation'))` or `.for(a.ref('Model').mutations(['create']))`");
    scope.report(diagnostic);
}

fn resolve_source(scope: &mut Scope<'_>, id: Id<Operation>, source: NodeId) -> Option<SubscriptionSource> {
    let NodeKind::Ref(reference) = scope.kind(source) else { return None };
    let name = scope.schema.operations[id].name.clone();
    let target = &reference.target;
    let Lookup::Found(definition) = scope.look_up(target, &name) else { return None };
    let mutations = reference.mutations.as_deref().unwrap_or_default();
    match definition {
        Definition::Model(model) => {
            if mutations.is_empty() {
                let message =
                    format!("`{name}` listens to the model `{}` without saying to what", target.value);
                scope.report(
                    Diagnostic::new(&diag::subscription::MODEL_WITHOUT_MUTATIONS, message, target.span).help(
                        format!(
                            "write `a.ref('{}').mutations(['create', 'update', 'delete'])`",
                            target.value
                        ),
                    ),
                );
                return None;
            }
            Some(SubscriptionSource::Model { model, mutations: mutations.to_vec() })
        }
        _ if !mutations.is_empty() => {
            let message = format!("`.mutations` picks mutations of a model, and `{}` is none", target.value);
            scope.report(
                Diagnostic::new(&diag::subscription::MUTATIONS_ON_OPERATION, message, target.span)
                    .help("drop `.mutations([…])`"),
            );
            None
        }
        Definition::Operation(operation) => resolve_operation_source(scope, &name, operation, reference),
        Definition::CustomType(_) | Definition::Enum(_) | Definition::Conversation(_) => {
            report_not_a_mutation(scope, &name, reference, definition);
            None
        }
    }
}

fn resolve_operation_source(
    scope: &mut Scope<'_>,
    name: &str,
    operation: Id<Operation>,
    reference: &RefDraft,
) -> Option<SubscriptionSource> {
    if matches!(scope.schema.operations[operation].kind, OperationKind::Mutation) {
        return Some(SubscriptionSource::Mutation(operation));
    }
    report_not_a_mutation(scope, name, reference, Definition::Operation(operation));
    None
}

fn report_not_a_mutation(scope: &mut Scope<'_>, name: &str, reference: &RefDraft, definition: Definition) {
    let message = format!("`{name}` listens to `{}`, which is no mutation", reference.target.value);
    let diagnostic = Diagnostic::new(&diag::subscription::NOT_A_MUTATION, message, reference.target.span)
        .label(scope.schema.span_of(definition), "defined here")
        .help("a subscription listens to custom mutations and to mutations of models");
    scope.report(diagnostic);
}
