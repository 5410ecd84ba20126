//! Models.

use amplify_schemac_grammar::{Span, Spanned};

use super::Word;
use super::rule::RulesDraft;
use super::schema::Entry;

/// `a.model({…})…`; a modifier called twice keeps its last call.
#[derive(Debug, Clone, Default)]
pub struct ModelDraft {
    /// The fields.
    pub fields: Vec<Entry>,
    /// `.identifier([…])`
    pub identifier: Option<Spanned<Vec<Word>>>,
    /// `.secondaryIndexes(index => […])`
    pub indexes: Vec<IndexDraft>,
    /// `.disableOperations([…])`
    pub disabled: Vec<Word>,
    /// `.authorization(…)`
    pub rules: Option<RulesDraft>,
}

/// `index('f').sortKeys(['g'])…`
#[derive(Debug, Clone)]
pub struct IndexDraft {
    /// The whole chain.
    pub span: Span,
    /// The partition key field.
    pub partition: Word,
    /// `.sortKeys([…])`
    pub sort: Vec<Word>,
    /// `.name('…')`
    pub name: Option<Word>,
    /// `.queryField('…')`; an inner `None` is `.queryField(null)`: no query. `''` counts as unset and is not kept.
    pub query_field: Option<Option<Word>>,
    /// `.projection(…)`
    pub projection: ProjectionDraft,
}

/// Which attributes an index holds.
#[derive(Debug, Clone, Default)]
pub enum ProjectionDraft {
    /// `.projection('ALL')`, and the default; `INCLUDE` of nothing too.
    #[default]
    All,
    /// `.projection('KEYS_ONLY')`
    KeysOnly,
    /// `.projection('INCLUDE', […])`
    Include(Vec<Word>),
}
