//! Builders of fields.

use amplify_schemac_grammar::{Span, Spanned};
use smol_str::SmolStr;

use super::Word;
use super::rule::RulesDraft;
use super::schema::Entry;
use crate::vocab::{Scalar, ValidatorKind};

/// `a.string().required().array()…`
#[derive(Debug, Clone)]
pub struct FieldDraft {
    /// The scalar.
    pub scalar: Scalar,
    /// `.required()` of the element or single value.
    pub required: Option<Span>,
    /// `.array()`
    pub array: Option<ArrayDraft>,
    /// `.default(…)`, the last one.
    pub default: Option<DefaultDraft>,
    /// `.authorization(…)`
    pub rules: Option<RulesDraft>,
    /// `.validate(v => …)`
    pub validators: Vec<ValidatorDraft>,
}

/// `.array()`
#[derive(Debug, Clone)]
pub struct ArrayDraft {
    /// The call.
    pub span: Span,
    /// `.required()` of the list: right after `.array()` for scalars, any time after it for refs (chapter 1.3, 1.4).
    pub required: Option<Span>,
}

/// `.default(…)`
#[derive(Debug, Clone)]
pub struct DefaultDraft {
    /// The call.
    pub span: Span,
    /// The argument; `None` for `.default()`: the database gives the value.
    pub value: Option<Spanned<Constant>>,
}

/// A value as JavaScript has it.
#[derive(Debug, Clone, PartialEq)]
pub enum Constant {
    Undefined,
    Null,
    Boolean(bool),
    Number(f64),
    String(SmolStr),
    Array(Vec<Constant>),
    Object(Vec<(SmolStr, Constant)>),
    /// A builder, function or other value without text form; already reported if it may not stand there.
    Other,
}

/// `v.gt(1, 'message')`
#[derive(Debug, Clone)]
pub struct ValidatorDraft {
    /// The call.
    pub span: Span,
    /// The rule; `positive()` is `gt 0`, `negative()` is `lt 0`.
    pub kind: ValidatorKind,
    /// The value as the directive prints it (JavaScript's string form).
    pub value: Spanned<Constant>,
    /// The last argument.
    pub message: Option<SmolStr>,
}

/// `a.ref('X')…`
#[derive(Debug, Clone)]
pub struct RefDraft {
    /// The name referred to.
    pub target: Word,
    /// `.required()` of the element or single value.
    pub required: Option<Span>,
    /// `.array()`
    pub array: Option<ArrayDraft>,
    /// `.authorization(…)`
    pub rules: Option<RulesDraft>,
    /// `.mutations([…])`
    pub mutations: Option<Vec<Word>>,
}

/// `a.enum([…])`
#[derive(Debug, Clone)]
pub struct EnumDraft {
    /// The values.
    pub values: Vec<Word>,
}

/// `a.customType({…})`
#[derive(Debug, Clone)]
pub struct CustomTypeDraft {
    /// The fields.
    pub fields: Vec<Entry>,
}

/// `a.hasMany('X', 'f')`, `a.hasOne`, `a.belongsTo`
#[derive(Debug, Clone)]
pub struct RelationshipDraft {
    /// Which of the three.
    pub kind: crate::ir::RelationshipKind,
    /// The model named.
    pub target: Word,
    /// The reference fields, on the `belongsTo` side.
    pub references: Vec<Word>,
    /// `.required()`, `.valueRequired()`: never legal (chapter 1.5).
    pub required: Option<Span>,
    /// `.array()` and others that exist but do nothing are not kept. `.authorization(…)` is.
    pub rules: Option<RulesDraft>,
}
