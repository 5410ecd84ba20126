//! Custom operations and their handlers.

use std::sync::Arc;

use amplify_schemac_grammar::{FileId, Span, Spanned};
use smol_str::SmolStr;

use super::ai::AiModelDraft;
use super::rule::RulesDraft;
use super::schema::Entry;
use super::{FunctionId, NodeId, Word};

/// `a.query()…` and its kin; a modifier called twice keeps its last call.
#[derive(Debug, Clone)]
pub struct OperationDraft {
    /// Which builder made it.
    pub kind: OperationDraftKind,
    /// `.arguments({…})`, if it was called.
    pub arguments: Option<Vec<Entry>>,
    /// `.returns(…)`
    pub returns: Option<Spanned<NodeId>>,
    /// `.authorization(…)`
    pub rules: Option<RulesDraft>,
    /// `.handler(…)`
    pub handlers: Vec<HandlerDraft>,
    /// `.for(…)`: nodes of kind `Ref`.
    pub sources: Option<Spanned<Vec<NodeId>>>,
}

/// The builder of an operation.
#[derive(Debug, Clone)]
pub enum OperationDraftKind {
    /// `a.query()`
    Query,
    /// `a.mutation()`
    Mutation,
    /// `a.subscription()`
    Subscription,
    /// `a.generation({…})`
    Generation(AiModelDraft),
}

/// A step of an operation.
#[derive(Debug, Clone)]
pub struct HandlerDraft {
    /// The whole chain.
    pub span: Span,
    /// What runs.
    pub kind: HandlerKind,
}

/// What runs.
#[derive(Debug, Clone)]
pub enum HandlerKind {
    /// `a.handler.function(fn)`, with `.async()`
    Function { function: FunctionId, is_async: bool },
    /// `a.handler.function('name')`; `.async()` has no effect on how it is called (defect D10).
    NamedFunction { name: Word, is_async: bool },
    /// `a.handler.custom({ entry, dataSource })`
    Custom {
        /// `entry`, as written.
        entry: Word,
        /// The file; `None` if it can't be read (reported).
        file: Option<CodeFile>,
        /// `dataSource`
        data_source: DataSourceDraft,
    },
    /// `a.handler.inlineSql('…')`
    InlineSql(Word),
    /// `a.handler.sqlReference('…')`: the text of the file; none if it can't be read (reported).
    SqlReference(Arc<str>),
    /// Not evaluable or not a handler; already reported.
    Invalid,
}

/// The file of a custom handler.
#[derive(Debug, Clone)]
pub struct CodeFile {
    /// Which of the sources it is.
    pub file: FileId,
    /// Its path as shown to people.
    pub path: SmolStr,
    /// Its text.
    pub text: Arc<str>,
}

/// `dataSource` of a custom handler.
#[derive(Debug, Clone)]
pub enum DataSourceDraft {
    /// Absent: none.
    None,
    /// A name.
    Named(Word),
    /// `a.ref('Model')`
    Model(Word),
}
