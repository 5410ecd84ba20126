//! Custom operations: arguments, result, handlers, sources (reference chapter 1.6).

use amplify_schemac_grammar::{Diagnostic, Spanned};

use super::conversation::resolve_ai;
use super::field_type::{Holder, report_field_modifiers, resolve_type, type_use};
use super::relationship::find_model;
use super::rules::effective_rules;
use super::scope::{Lookup, Scope};
use super::subscription;
use crate::api::naming;
use crate::diag;
use crate::draft::{
    CodeFile, DataSourceDraft, Entry, HandlerDraft, HandlerKind, Node, NodeId, NodeKind, OperationDraft,
    OperationDraftKind, RefDraft,
};
use crate::ir::{
    Argument, CustomStep, DataSource, Definition, FieldType, FunctionRef, FunctionStep, Handlers, Id,
    Operation, OperationKind, Position, ReturnType, SqlStatement, TypeUse,
};

/// Fills a declared operation.
pub(super) fn resolve_operation(scope: &mut Scope<'_>, id: Id<Operation>, node: &Node) {
    let NodeKind::Operation(draft) = &node.kind else { return };
    let part = scope.schema.operations[id].part;
    let effective = effective_rules(scope, draft.rules.as_ref(), part);
    report_missing_half(scope, id, draft, effective.given);
    scope.schema.operations[id].rules = effective.rules;
    scope.schema.operations[id].has_own_rules = effective.own;

    scope.schema.operations[id].arguments = draft
        .arguments
        .as_ref()
        .map(|entries| entries.iter().filter_map(|entry| resolve_argument(scope, id, entry)).collect());
    scope.schema.operations[id].returns =
        draft.returns.and_then(|returns| resolve_return(scope, id, returns));
    scope.schema.operations[id].handlers = resolve_handlers(scope, id, &draft.handlers);
    report_missing_return(scope, id, draft);
    resolve_kind(scope, id, draft);
}

/// Both rules and handler, or neither; generations need no rules and have no handler.
fn report_missing_half(scope: &mut Scope<'_>, id: Id<Operation>, draft: &OperationDraft, has_rules: bool) {
    if matches!(draft.kind, OperationDraftKind::Generation(_)) {
        return;
    }
    let Operation { name, span, .. } = &scope.schema.operations[id];
    let diagnostic = match (has_rules, draft.handlers.is_empty()) {
        (true, true) => {
            let message = format!("`{name}` has authorization rules and no handler to answer");
            let help = "add `.handler(a.handler.function(…))` or another handler";
            Diagnostic::new(&diag::operation::RULES_WITHOUT_HANDLER, message, *span).help(help)
        }
        (false, false) => {
            let message =
                format!("`{name}` has a handler and no authorization rules, so nobody could call it");
            let help =
                "add `.authorization((allow) => [allow.authenticated()])` to it or rules to the schema";
            Diagnostic::new(&diag::operation::HANDLER_WITHOUT_RULES, message, *span).help(help)
        }
        (false, true) => {
            let message = format!("`{name}` has neither rules nor handler: only IAM callers reach it");
            Diagnostic::new(&diag::operation::UNREACHABLE, message, *span)
        }
        (true, false) => return,
    };
    scope.report(diagnostic);
}

fn resolve_argument(scope: &mut Scope<'_>, id: Id<Operation>, entry: &Entry) -> Option<Argument> {
    let Operation { name: owner, part, .. } = &scope.schema.operations[id];
    let (owner, part) = (owner.clone(), *part);
    let holder = Holder {
        owner: &owner,
        field: &entry.name,
        span: entry.name_span,
        docs: entry.docs.as_ref(),
        part,
        position: Position::Argument,
    };
    report_field_modifiers(scope, entry.node, &holder);
    let Some(ty) = resolve_type(scope, entry.node, &naming::argument_type(&owner, &entry.name), holder)
    else {
        let message = format!("`{owner}.{}` can't be an argument", entry.name);
        let help = "arguments are scalars, enums, custom types, or refs to enums and custom types";
        scope.report(Diagnostic::new(&diag::operation::ARGUMENT_TYPE, message, entry.name_span).help(help));
        return None;
    };
    Some(Argument { name: entry.name.clone(), span: entry.name_span, docs: entry.docs.clone(), ty })
}

fn resolve_return(
    scope: &mut Scope<'_>,
    id: Id<Operation>,
    returns: Spanned<NodeId>,
) -> Option<TypeUse<ReturnType>> {
    let Operation { name: owner, part, span, .. } = &scope.schema.operations[id];
    let (owner, part, owner_span) = (owner.clone(), *part, *span);
    if let NodeKind::Ref(reference) = scope.kind(returns.value) {
        return Some(resolve_returned_ref(scope, &owner, reference));
    }
    let holder = Holder {
        owner: &owner,
        field: "returns",
        span: owner_span,
        docs: None,
        part,
        position: Position::Inline,
    };
    report_field_modifiers(scope, returns.value, &holder);
    match resolve_type(scope, returns.value, &naming::return_type(&owner), holder) {
        Some(TypeUse { named, required, list }) => {
            Some(TypeUse { named: ReturnType::Value(named), required, list })
        }
        None => {
            let message = format!("`{owner}` can't return this");
            let help = "return a scalar, an enum, a custom type, or a.ref('Model')";
            scope.report(Diagnostic::new(&diag::operation::RETURN_TYPE, message, returns.span).help(help));
            Some(TypeUse { named: ReturnType::Value(FieldType::Unresolved), required: false, list: None })
        }
    }
}

fn resolve_returned_ref(scope: &mut Scope<'_>, owner: &str, reference: &RefDraft) -> TypeUse<ReturnType> {
    let target = &reference.target;
    let named = match scope.look_up(target, owner) {
        Lookup::Found(Definition::Model(id)) => ReturnType::Model(id),
        Lookup::Found(Definition::CustomType(id)) => ReturnType::Value(FieldType::CustomType(id)),
        Lookup::Found(Definition::Enum(id)) => ReturnType::Value(FieldType::Enum(id)),
        Lookup::Found(definition) => {
            let message = format!("`{owner}` returns `{}`, which is an operation and no type", target.value);
            let diagnostic = Diagnostic::new(&diag::refs::TO_OPERATION, message, target.span)
                .label(scope.schema.span_of(definition), "defined here");
            scope.report(diagnostic);
            ReturnType::Value(FieldType::Unresolved)
        }
        Lookup::Reported => ReturnType::Value(FieldType::Unresolved),
    };
    type_use(named, reference.required, reference.array.as_ref())
}

fn resolve_handlers(scope: &mut Scope<'_>, id: Id<Operation>, drafts: &[HandlerDraft]) -> Handlers {
    let name = scope.schema.operations[id].name.clone();
    let Some((first, rest)) = drafts.split_first() else { return Handlers::None };
    if let Some(odd) = rest.iter().find(|handler| family(&handler.kind) != family(&first.kind)) {
        let message = format!("the handlers of `{name}` are of different kinds");
        let diagnostic = Diagnostic::new(&diag::handler::MIXED_KINDS, message, odd.span)
            .saying(format!("a {} handler", family(&odd.kind)))
            .label(first.span, format!("a {} handler", family(&first.kind)))
            .help("let one kind of handler do all the steps");
        scope.report(diagnostic);
        return Handlers::None;
    }
    match &first.kind {
        HandlerKind::Function { .. } | HandlerKind::NamedFunction { .. } => {
            let steps = drafts
                .iter()
                .enumerate()
                .filter_map(|(index, draft)| function_step(scope, &name, index, draft));
            Handlers::Functions(steps.collect())
        }
        HandlerKind::Custom { .. } => {
            Handlers::Custom(drafts.iter().filter_map(|draft| custom_step(scope, &name, draft)).collect())
        }
        HandlerKind::InlineSql(word) => Handlers::Sql(SqlStatement::Inline(word.value.clone())),
        HandlerKind::SqlReference(text) => Handlers::Sql(SqlStatement::File(text.clone())),
        HandlerKind::Invalid => Handlers::None,
    }
}

fn family(kind: &HandlerKind) -> &'static str {
    match kind {
        HandlerKind::Function { .. } | HandlerKind::NamedFunction { .. } => "function",
        HandlerKind::Custom { .. } => "custom",
        HandlerKind::InlineSql(_) => "inline SQL",
        HandlerKind::SqlReference(_) => "SQL file",
        HandlerKind::Invalid => "unknown",
    }
}

fn function_step(
    scope: &Scope<'_>,
    operation: &str,
    index: usize,
    draft: &HandlerDraft,
) -> Option<FunctionStep> {
    let (function, is_async) = match &draft.kind {
        HandlerKind::Function { function, is_async } => {
            let name = naming::function_name(operation, index).into();
            (FunctionRef::Defined { function: scope.function(*function)?, name }, *is_async)
        }
        HandlerKind::NamedFunction { name, is_async } => (FunctionRef::Named(name.value.clone()), *is_async),
        _ => return None,
    };
    Some(FunctionStep { span: draft.span, function, is_async })
}

fn custom_step(scope: &mut Scope<'_>, operation: &str, draft: &HandlerDraft) -> Option<CustomStep> {
    let HandlerKind::Custom { entry, file, data_source } = &draft.kind else { return None };
    let data_source = match data_source {
        DataSourceDraft::None => DataSource::None,
        DataSourceDraft::Named(word) => DataSource::Named(word.value.clone()),
        DataSourceDraft::Model(word) => {
            let user = format!("the data source of `{operation}`");
            DataSource::Model(find_model(scope, word, &diag::handler::UNKNOWN_MODEL, &user)?)
        }
    };
    let CodeFile { file, path, text } = file.clone()?;
    Some(CustomStep { span: draft.span, entry: entry.span, file, path, text, data_source })
}

fn report_missing_return(scope: &mut Scope<'_>, id: Id<Operation>, draft: &OperationDraft) {
    if draft.returns.is_some() || matches!(draft.kind, OperationDraftKind::Subscription) {
        return;
    }
    let last_is_async = draft.handlers.last().is_some_and(|handler| {
        matches!(
            handler.kind,
            HandlerKind::Function { is_async: true, .. }
                | HandlerKind::NamedFunction { is_async: true, .. }
                | HandlerKind::Invalid
        )
    });
    if !last_is_async {
        let Operation { name, span, .. } = &scope.schema.operations[id];
        let message = format!("`{name}` doesn't say what it returns");
        let diagnostic = Diagnostic::new(&diag::operation::MISSING_RETURN, message, *span)
            .help("add `.returns(…)` with a scalar, an enum, a custom type or a ref");
        scope.report(diagnostic);
    }
}

fn resolve_kind(scope: &mut Scope<'_>, id: Id<Operation>, draft: &OperationDraft) {
    if let OperationDraftKind::Generation(ai) = &draft.kind {
        let Operation { name, span, .. } = &scope.schema.operations[id];
        let (name, span) = (name.clone(), *span);
        if draft.arguments.as_ref().is_none_or(Vec::is_empty) {
            let message =
                format!("the generation `{name}` has no arguments, so there is nothing to ask the model");
            scope.report(
                Diagnostic::new(&diag::generation::NO_ARGUMENTS, message, span)
                    .help("add `.arguments({ text: a.string() })`"),
            );
        }
        if let Some(prompt) = ai.system_prompt.as_ref().filter(|prompt| prompt.value.is_empty()) {
            let message = format!("the system prompt of `{name}` is empty");
            let help = "say in `systemPrompt` what the model is to do";
            let diagnostic = Diagnostic::new(&diag::generation::MISSING_PROMPT, message, prompt.span);
            scope.report(diagnostic.help(help));
        }
        let ai = resolve_ai(scope, ai, &name);
        scope.schema.operations[id].kind = OperationKind::Generation(ai);
    }
    subscription::resolve_sources(scope, id, draft);
}
