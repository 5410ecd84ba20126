//! Binding patterns: what stands left of `=` in a declaration, and parameters.

use smol_str::SmolStr;

use super::expression::{ExprId, PropertyKey};
use crate::source::Span;

/// What a value is bound to.
#[derive(Debug)]
pub enum Pattern {
    /// `name`
    Name { name: SmolStr, span: Span },
    /// `{ a, b: c, d = 1, ...rest }`
    Object { properties: Vec<ObjectPatternProperty>, rest: Option<Box<Pattern>>, span: Span },
    /// `[a, , b = 1, ...rest]`
    Array { elements: Vec<ArrayPatternElement>, rest: Option<Box<Pattern>>, span: Span },
    /// Could not be parsed; already reported.
    Invalid(Span),
}

impl Pattern {
    /// Where it stands.
    pub fn span(&self) -> Span {
        match self {
            Self::Name { span, .. }
            | Self::Object { span, .. }
            | Self::Array { span, .. }
            | Self::Invalid(span) => *span,
        }
    }
}

/// `key: value = default`
#[derive(Debug)]
pub struct ObjectPatternProperty {
    /// The key that is read.
    pub key: PropertyKey,
    /// What it is bound to.
    pub value: Pattern,
    /// What is used instead of `undefined`.
    pub default: Option<ExprId>,
}

/// `value = default`, or nothing between two commas.
#[derive(Debug)]
pub struct ArrayPatternElement {
    /// What it is bound to; `None` for a hole.
    pub value: Option<Pattern>,
    /// What is used instead of `undefined`.
    pub default: Option<ExprId>,
}

/// A parameter of a function.
#[derive(Debug)]
pub struct Parameter {
    /// What the argument is bound to.
    pub pattern: Pattern,
    /// What is used instead of `undefined`.
    pub default: Option<ExprId>,
    /// `...rest`
    pub rest: bool,
}
