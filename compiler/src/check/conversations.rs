//! Conversation routes.

use amplify_schemac_grammar::{Diagnostic, Diagnostics, Span};
use rustc_hash::FxHashMap;

use super::Subject;
use crate::api::naming;
use crate::diag;
use crate::ir::ToolTarget;
use crate::vocab::ModelOperation;

/// Tools have names of their own and targets that can be called.
pub(super) fn every_tool_can_be_called(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    for conversation in subject.schema.conversations.values() {
        let mut seen: FxHashMap<&str, Span> = FxHashMap::default();
        for tool in &conversation.tools {
            if let Some(first) = seen.insert(&tool.name, tool.span) {
                let message = format!("`{}` has two tools called `{}`", conversation.name, tool.name);
                let diagnostic = Diagnostic::new(&diag::conversation::TOOL_DUPLICATE, message, tool.span)
                    .label(first, "first here")
                    .help("rename one of them");
                diagnostics.push(diagnostic);
            }
            let ToolTarget::ListModel(model) = tool.target else { continue };
            let model = &subject.schema.models[model];
            let disabled = |operation| model.disabled.contains(&operation);
            if disabled(ModelOperation::List) || disabled(ModelOperation::Queries) {
                let message = format!(
                    "the tool `{}` lists `{}`, whose list operation is disabled",
                    tool.name, model.name
                );
                let diagnostic = Diagnostic::new(&diag::conversation::TOOL_TARGET, message, tool.span)
                    .label(model.span, "the model")
                    .help("enable `list`, or give the tool a query");
                diagnostics.push(diagnostic);
            }
        }
    }
}

/// A conversation brings two models of its own.
pub(super) fn no_type_is_like_a_conversation_type(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    let schema = subject.schema;
    let defined: FxHashMap<&str, Span> = schema
        .definitions
        .iter()
        .map(|definition| (schema.name_of(*definition).as_str(), schema.span_of(*definition)))
        .collect();
    for conversation in schema.conversations.values() {
        let name = naming::capitalize(&conversation.name);
        for generated in [format!("Conversation{name}"), format!("ConversationMessage{name}")] {
            if let Some(span) = defined.get(generated.as_str()) {
                let message =
                    format!("the conversation `{}` makes a type `{generated}` of its own", conversation.name);
                let diagnostic = Diagnostic::new(&diag::name::TYPE_CLASH, message, *span)
                    .label(conversation.span, "the conversation")
                    .help("rename one of them");
                diagnostics.push(diagnostic);
            }
        }
    }
}
