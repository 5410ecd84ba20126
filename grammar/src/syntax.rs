//! The syntax tree of one module.
//!
//! Expressions live in one arena per module and refer to each other by [`ExprId`], so that a tree of any depth is
//! dropped without recursion. What has no value at run time (types, `as`, `satisfies`, `!`, parentheses) is not in
//! the tree.

mod construct;
mod expression;
mod pattern;
mod statement;

pub use construct::Construct;
pub use expression::{
    AssignOp, BinaryOp, Element, Expr, ExprId, ExprKind, Function, FunctionBody, Property, PropertyKey,
    UnaryOp,
};
pub use pattern::{ArrayPatternElement, ObjectPatternProperty, Parameter, Pattern};
pub use statement::{
    Binding, Declarator, EnumMember, ExportSpecifier, ImportSpecifier, ImportedName, Opaque, Statement,
    StatementKind,
};

use crate::source::{FileId, Span};

/// One source file as a tree.
#[derive(Debug)]
pub struct Module {
    /// The file it was parsed from.
    pub file: FileId,
    /// Its top-level statements in source order.
    pub statements: Vec<Statement>,
    pub(crate) exprs: Vec<Expr>,
}

impl Module {
    /// The expression of an id that this module's tree holds.
    #[expect(
        clippy::indexing_slicing,
        reason = "only the parser makes ids, one for each expression it pushes"
    )]
    pub fn expr(&self, id: ExprId) -> &Expr {
        &self.exprs[id.index()]
    }

    /// Where an expression stands.
    pub fn span(&self, id: ExprId) -> Span {
        self.expr(id).span
    }

    /// Every expression, in the order they were parsed.
    pub fn expressions(&self) -> impl Iterator<Item = &Expr> {
        self.exprs.iter()
    }
}
