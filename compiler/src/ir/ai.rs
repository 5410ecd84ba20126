//! AI routes.

use amplify_schemac_grammar::Span;
use smol_str::SmolStr;

use super::{Function, Id, Model, Operation, Part};

/// A model and how it is asked.
#[derive(Debug, Clone)]
pub struct AiModel {
    /// Bedrock model id.
    pub model_id: SmolStr,
    /// The system prompt, escapes of the directive resolved.
    pub system_prompt: SmolStr,
    /// `inferenceConfiguration`
    pub inference: Inference,
}

/// `inferenceConfiguration`; what is `None` is left to the model.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Inference {
    /// 0 to 1.
    pub temperature: Option<f64>,
    /// 0 to 1.
    pub top_p: Option<f64>,
    /// From 1.
    pub max_tokens: Option<u64>,
}

/// `a.conversation({…})`
#[derive(Debug)]
pub struct Conversation {
    /// Its name.
    pub name: SmolStr,
    /// Where its name is written.
    pub span: Span,
    /// Leading comments.
    pub docs: Option<SmolStr>,
    /// The schema it belongs to.
    pub part: Id<Part>,
    /// Model and prompt.
    pub ai: AiModel,
    /// Tools that the model may call.
    pub tools: Vec<Tool>,
    /// The user's own handler; `None`: the default one.
    pub handler: Option<ConversationHandler>,
}

/// `handler` of a conversation.
#[derive(Debug, Clone)]
pub struct ConversationHandler {
    /// The function.
    pub function: Id<Function>,
    /// Where it is named.
    pub span: Span,
}

/// `a.ai.dataTool({…})`
#[derive(Debug)]
pub struct Tool {
    /// The call.
    pub span: Span,
    /// Its name.
    pub name: SmolStr,
    /// Its description, escapes of the directive resolved.
    pub description: SmolStr,
    /// What it calls.
    pub target: ToolTarget,
}

/// What a tool calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ToolTarget {
    /// The list query of a model.
    ListModel(Id<Model>),
    /// A custom query.
    Query(Id<Operation>),
    /// Nothing that exists; reported.
    Unresolved,
}
