//! AI routes (reference chapter 1.7, 07).

use amplify_schemac_grammar::{Diagnostic, Span};
use smol_str::SmolStr;

use super::scope::Scope;
use super::text::{directive_text, prompt_text};
use crate::diag;
use crate::draft::{AiModelDraft, Constant, InferenceDraft, Node, NodeKind, ToolDraft};
use crate::draft::{ConversationDraft, ToolTarget as ToolTargetDraft};
use crate::ir::{
    AiModel, Conversation, ConversationHandler, Definition, Id, Inference, OperationKind, Tool, ToolTarget,
};

/// Fills a declared conversation.
pub(super) fn resolve_conversation(scope: &mut Scope<'_>, id: Id<Conversation>, node: &Node) {
    let NodeKind::Conversation(draft) = &node.kind else { return };
    let Conversation { name, span, .. } = &scope.schema.conversations[id];
    let (name, span) = (name.clone(), *span);
    report_missing_rules(scope, draft, &name, span);
    scope.schema.conversations[id].ai = resolve_ai(scope, &draft.ai, &name);
    scope.schema.conversations[id].tools =
        draft.tools.iter().map(|tool| resolve_tool(scope, tool, &name)).collect();
    let Some(handler) = &draft.handler else { return };
    if let Some(version) = handler.event_version.as_ref().filter(|version| !version.starts_with("1.")) {
        let message = format!("the handler of `{name}` takes event version {version}; 1.x is sent");
        scope.report(Diagnostic::new(&diag::conversation::HANDLER_VERSION, message, handler.span));
    }
    let handler =
        scope.function(handler.function).map(|function| ConversationHandler { function, span: handler.span });
    scope.schema.conversations[id].handler = handler;
}

/// A conversation's rules are its own; its `allow` knows only `owner()`, of which nothing but its being there counts.
fn report_missing_rules(scope: &mut Scope<'_>, draft: &ConversationDraft, name: &str, span: Span) {
    if draft.rules.is_none() {
        let message = format!("the conversation `{name}` has no authorization rule");
        let help = "add `.authorization((allow) => allow.owner())`; the schema's rules don't count for it";
        scope.report(Diagnostic::new(&diag::conversation::MISSING_RULES, message, span).help(help));
    }
}

/// Model, prompt and inference configuration of a generation or conversation.
pub(super) fn resolve_ai(scope: &mut Scope<'_>, draft: &AiModelDraft, name: &str) -> AiModel {
    let mut ai = AiModel {
        model_id: draft.model.as_ref().map(|model| model.value.clone()).unwrap_or_default(),
        system_prompt: SmolStr::default(),
        inference: draft
            .inference
            .as_ref()
            .map(|draft| resolve_inference(scope, draft, name))
            .unwrap_or_default(),
    };
    if let Some(prompt) = &draft.system_prompt {
        ai.system_prompt = prompt_text(scope, &format!("the prompt of `{name}`"), &prompt.value, prompt.span);
    }
    ai
}

fn resolve_inference(scope: &mut Scope<'_>, draft: &InferenceDraft, name: &str) -> Inference {
    let mut inference = Inference::default();
    for (key, value) in &draft.settings {
        let number = match value.value {
            Constant::Number(number) => Some(number),
            Constant::Undefined => continue,
            _ => None,
        };
        let share = number.filter(|number| (0.0..=1.0).contains(number));
        let expected = match key.value.as_str() {
            "temperature" => {
                inference.temperature = share;
                share.is_none().then_some("a number from 0 to 1")
            }
            "topP" => {
                inference.top_p = share;
                share.is_none().then_some("a number from 0 to 1")
            }
            "maxTokens" => {
                inference.max_tokens = number.and_then(whole_from_one);
                inference.max_tokens.is_none().then_some("a whole number from 1")
            }
            _ => Some("left out: only temperature, topP and maxTokens can be set"),
        };
        if let Some(expected) = expected {
            let message = format!("`{}` of `{name}` has to be {expected}", key.value);
            scope.report(Diagnostic::new(&diag::generation::INFERENCE, message, value.span));
        }
    }
    inference
}

/// The count that a JavaScript number holds exactly.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "checked to be whole and in range"
)]
fn whole_from_one(number: f64) -> Option<u64> {
    (number.fract() == 0.0 && (1.0..9e15).contains(&number)).then_some(number as u64)
}

fn resolve_tool(scope: &mut Scope<'_>, draft: &ToolDraft, name: &str) -> Tool {
    if !is_tool_name(&draft.name.value) {
        let message = format!("`{}` is no name for a tool", draft.name.value);
        let help = "use a letter, then letters, digits and underscores, 64 at most";
        scope.report(Diagnostic::new(&diag::conversation::TOOL_NAME, message, draft.name.span).help(help));
    }
    let what = format!("the description of the tool `{}`", draft.name.value);
    let description = directive_text(scope, &what, &draft.description.value, draft.description.span);
    let target = resolve_target(scope, draft, name);
    Tool { span: draft.span, name: draft.name.value.clone(), description, target }
}

fn is_tool_name(name: &str) -> bool {
    name.len() <= 64
        && name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
}

fn resolve_target(scope: &mut Scope<'_>, draft: &ToolDraft, name: &str) -> ToolTarget {
    let (word, wanted) = match &draft.target {
        ToolTargetDraft::Model { model, operation } => {
            if let Some(operation) = operation.as_ref().filter(|operation| operation.value != "list") {
                let message = format!("a tool can't call `{}` of a model, only `list`", operation.value);
                scope.report(Diagnostic::new(&diag::conversation::TOOL_TARGET, message, operation.span));
                return ToolTarget::Unresolved;
            }
            (model, "model")
        }
        ToolTargetDraft::Query(query) => (query, "query"),
        ToolTargetDraft::Missing => {
            let message = format!("the tool `{}` of `{name}` calls nothing", draft.name.value);
            let help = "give it `model: a.ref('…'), modelOperation: 'list'` or `query: a.ref('…')`";
            scope.report(Diagnostic::new(&diag::conversation::TOOL_TARGET, message, draft.span).help(help));
            return ToolTarget::Unresolved;
        }
    };
    match (wanted, scope.find(&word.value)) {
        ("model", Some(Definition::Model(model))) => return ToolTarget::ListModel(model),
        ("query", Some(Definition::Operation(operation)))
            if matches!(
                scope.schema.operations[operation].kind,
                OperationKind::Query | OperationKind::Generation(_)
            ) =>
        {
            return ToolTarget::Query(operation);
        }
        (_, None) if scope.is_bound(&word.value) => {}
        _ => {
            let message = format!(
                "the tool `{}` calls `{}`, which is no {wanted} of the schema",
                draft.name.value, word.value
            );
            let mut diagnostic = Diagnostic::new(&diag::conversation::TOOL_TARGET, message, word.span);
            if let Some(help) = scope.similar(&word.value, |definition| match definition {
                Definition::Model(_) => wanted == "model",
                Definition::Operation(_) => wanted == "query",
                _ => false,
            }) {
                diagnostic = diagnostic.help(help);
            }
            scope.report(diagnostic);
        }
    }
    ToolTarget::Unresolved
}
