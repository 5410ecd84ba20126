//! What evaluation leaves: the builders of the schema as the source made them, names not yet resolved.
//!
//! Builders are mutable and shared in the source (chapter 8.2), so they are nodes of an arena and refer to each other
//! by [`NodeId`]. Every word that a later phase may complain about keeps its span. What could not be evaluated has
//! been reported and stands here as `Invalid` (or is left out where a list has no use for it).

mod ai;
mod data;
mod field;
mod model;
mod operation;
mod rule;
mod schema;

pub use ai::{
    AiModelDraft, ConversationDraft, ConversationHandlerDraft, InferenceDraft, ToolDraft, ToolTarget,
};
pub use data::{ApiKeyDraft, DataDraft, LambdaDraft, LoggingDraft, OidcDraft};
pub use field::{
    ArrayDraft, Constant, CustomTypeDraft, DefaultDraft, EnumDraft, FieldDraft, RefDraft, RelationshipDraft,
    ValidatorDraft,
};
pub use model::{IndexDraft, ModelDraft, ProjectionDraft};
pub use operation::{
    CodeFile, DataSourceDraft, HandlerDraft, HandlerKind, OperationDraft, OperationDraftKind,
};
pub use rule::{RuleDraft, RuleKind, RulesDraft};
pub use schema::{Entry, SchemaDraft, SchemaSource};

use amplify_schemac_grammar::{Span, Spanned};
use smol_str::SmolStr;

/// A word of the source with its place.
pub type Word = Spanned<SmolStr>;

/// A builder of one evaluation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(u32);

impl NodeId {
    /// Its place in the order in which builders were made.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A builder and the call that made it.
#[derive(Debug, Clone)]
pub struct Node {
    /// The call that made it, as in `a.string()`; modifiers are not included.
    pub span: Span,
    /// What it builds.
    pub kind: NodeKind,
}

/// What a builder builds.
#[derive(Debug, Clone)]
pub enum NodeKind {
    /// Not evaluable; already reported.
    Invalid,
    /// `a.string()`, …
    Field(FieldDraft),
    /// `a.ref('X')`
    Ref(RefDraft),
    /// `a.enum([…])`
    Enum(EnumDraft),
    /// `a.customType({…})`
    CustomType(CustomTypeDraft),
    /// `a.hasMany('X', 'f')`, …
    Relationship(RelationshipDraft),
    /// `a.model({…})`
    Model(ModelDraft),
    /// `a.query()`, `a.mutation()`, `a.subscription()`, `a.generation({…})`
    Operation(OperationDraft),
    /// `a.conversation({…})`
    Conversation(ConversationDraft),
    /// `a.schema({…})`, `configure({…}).schema({…})`
    Schema(SchemaDraft),
    /// `a.combine([…])`: the members.
    Combined(Vec<NodeId>),
}

/// A function that the schema uses but never looks into, known by its identity (chapter 8.2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FunctionDraft {
    /// Module that defines it (as shown to people) and the name it has there, such as
    /// `amplify/functions/send/resource.ts` and `send`; for what a package or an unknown expression gives, the text of
    /// that expression.
    pub module: SmolStr,
    /// See `module`.
    pub name: SmolStr,
    /// Where it is defined.
    pub span: Span,
}

/// A function of one evaluation. Equal ids are one function.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FunctionId(u32);

impl FunctionId {
    /// Its place in [`Draft::functions`].
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// The whole result of evaluation.
#[derive(Debug, Default)]
pub struct Draft {
    nodes: Vec<Node>,
    functions: Vec<FunctionDraft>,
    /// The `defineData({…})` that the entry module exports; `None` if there is none (reported).
    pub data: Option<DataDraft>,
}

impl Draft {
    /// Adds a builder.
    pub fn add(&mut self, span: Span, kind: NodeKind) -> NodeId {
        self.nodes.push(Node { span, kind });
        NodeId(u32::try_from(self.nodes.len() - 1).unwrap_or(u32::MAX))
    }

    /// The builder of an id that this draft gave.
    #[expect(clippy::indexing_slicing, reason = "only `add` makes ids, one for each node it pushes")]
    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.0 as usize]
    }

    /// The builder of an id that this draft gave, to be modified.
    #[expect(clippy::indexing_slicing, reason = "only `add` makes ids, one for each node it pushes")]
    pub fn node_mut(&mut self, id: NodeId) -> &mut Node {
        &mut self.nodes[id.0 as usize]
    }

    /// Adds a function.
    pub fn add_function(&mut self, function: FunctionDraft) -> FunctionId {
        self.functions.push(function);
        FunctionId(u32::try_from(self.functions.len() - 1).unwrap_or(u32::MAX))
    }

    /// The function of a module and name, if it has been added.
    pub fn function(&self, module: &str, name: &str) -> Option<FunctionId> {
        let place = self.functions.iter().position(|known| known.module == module && known.name == name)?;
        Some(FunctionId(u32::try_from(place).unwrap_or(u32::MAX)))
    }

    /// Every function, in the order of first evaluation.
    pub fn functions(&self) -> &[FunctionDraft] {
        &self.functions
    }
}
