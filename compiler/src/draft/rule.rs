//! Authorization rules.

use amplify_schemac_grammar::Span;

use super::{FunctionId, Word};
use crate::ir::Strategy;

/// What `.authorization(allow => …)` was given. An empty list is never kept: it means "nothing set" (chapter 1.1).
#[derive(Debug, Clone)]
pub struct RulesDraft {
    /// The call of `.authorization`.
    pub span: Span,
    /// The rules, in order.
    pub rules: Vec<RuleDraft>,
}

/// One rule: `allow.owner().to(['read'])`
#[derive(Debug, Clone)]
pub struct RuleDraft {
    /// The whole chain.
    pub span: Span,
    /// Who is allowed.
    pub kind: RuleKind,
    /// Whether it names the provider.
    pub names_provider: bool,
    /// `.to([…])`: to do what.
    pub operations: Option<Vec<Word>>,
}

/// Who a rule allows.
#[derive(Debug, Clone)]
pub enum RuleKind {
    /// Callers, by how they prove who they are.
    Caller(Strategy),
    /// `allow.resource(fn)`: a function's own role.
    Resource(FunctionId),
    /// Not evaluable or not legal; already reported.
    Invalid,
}
