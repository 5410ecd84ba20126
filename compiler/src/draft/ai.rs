//! AI routes.

use amplify_schemac_grammar::{Span, Spanned};
use smol_str::SmolStr;

use super::rule::RulesDraft;
use super::{FunctionId, Word};

/// `{ aiModel, systemPrompt, inferenceConfiguration }`
#[derive(Debug, Clone)]
pub struct AiModelDraft {
    /// The call that holds it.
    pub span: Span,
    /// The Bedrock model id; `None` if it can't be known (reported).
    pub model: Option<Word>,
    /// The prompt as written; in the directive it is the raw content of a GraphQL string (defect D2).
    pub system_prompt: Option<Word>,
    /// `inferenceConfiguration`
    pub inference: Option<InferenceDraft>,
}

/// `inferenceConfiguration: { temperature, topP, maxTokens }`
#[derive(Debug, Clone)]
pub struct InferenceDraft {
    /// The object.
    pub span: Span,
    /// Every key with its value, in the order written; values are numbers, or whatever was written instead.
    pub settings: Vec<(Word, Spanned<super::Constant>)>,
}

/// `a.conversation({…})`
#[derive(Debug, Clone)]
pub struct ConversationDraft {
    /// Model and prompt.
    pub ai: AiModelDraft,
    /// `tools`
    pub tools: Vec<ToolDraft>,
    /// `handler`
    pub handler: Option<ConversationHandlerDraft>,
    /// `.authorization(…)`
    pub rules: Option<RulesDraft>,
}

/// `handler` of a conversation: what `defineConversationHandlerFunction` gives.
#[derive(Debug, Clone)]
pub struct ConversationHandlerDraft {
    /// The function.
    pub function: FunctionId,
    /// Where it is named.
    pub span: Span,
    /// `eventVersion`, where it is known to be other than `1.x`.
    pub event_version: Option<SmolStr>,
}

/// `a.ai.dataTool({…})`
#[derive(Debug, Clone)]
pub struct ToolDraft {
    /// The call.
    pub span: Span,
    /// `name`
    pub name: Word,
    /// `description`, raw content of a GraphQL string.
    pub description: Word,
    /// `model` with `modelOperation`, or `query`; a model wins over a query (chapter 1.7).
    pub target: ToolTarget,
}

/// What a tool calls.
#[derive(Debug, Clone)]
pub enum ToolTarget {
    /// `model: a.ref('M'), modelOperation: 'list'`
    Model { model: Word, operation: Option<Word> },
    /// `query: a.ref('q')`
    Query(Word),
    /// Neither.
    Missing,
}
