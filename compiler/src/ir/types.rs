//! Enums, custom types, and the use of types.

use amplify_schemac_grammar::Span;
use smol_str::SmolStr;

use super::{Arena, Id, Model, Part};
use crate::vocab::Scalar;

/// A type as a field, argument or result has it: `String!`, `[Loc!]!`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TypeUse<T> {
    /// The type without list and `!`.
    pub named: T,
    /// Whether the value, or each element, is non-null.
    pub required: bool,
    /// Whether it is a list.
    pub list: Option<List>,
}

/// A list around a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct List {
    /// Whether the list itself is non-null.
    pub required: bool,
}

impl<T> TypeUse<T> {
    /// `T`
    pub fn optional(named: T) -> Self {
        Self { named, required: false, list: None }
    }

    /// `T!`
    pub fn required(named: T) -> Self {
        Self { named, required: true, list: None }
    }

    /// `[T]`
    pub fn list_of(named: T) -> Self {
        Self { named, required: false, list: Some(List { required: false }) }
    }

    /// The same use of another type.
    pub fn map<U>(self, other: impl FnOnce(T) -> U) -> TypeUse<U> {
        TypeUse { named: other(self.named), required: self.required, list: self.list }
    }

    /// The same use where nothing needs to be given: `T!` is `T`, `[T!]!` is `[T!]`.
    #[must_use]
    pub fn nullable(self) -> Self {
        match self.list {
            Some(_) => Self { list: Some(List { required: false }), ..self },
            None => Self { required: false, ..self },
        }
    }

    /// Whether a value must be given: the list's `!` of a list, else the value's.
    pub fn is_required(&self) -> bool {
        self.list.map_or(self.required, |list| list.required)
    }
}

/// What a field of a model or custom type, or an argument, can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FieldType {
    /// A scalar.
    Scalar(Scalar),
    /// An enum, inline or by reference.
    Enum(Id<Enum>),
    /// A custom type, inline or by reference.
    CustomType(Id<CustomType>),
    /// A reference that leads nowhere legal; reported.
    Unresolved,
}

/// What an operation can return.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReturnType {
    /// Anything a field can be.
    Value(FieldType),
    /// A model.
    Model(Id<Model>),
}

/// Where a type is defined, which decides its name and what is generated from it (reference chapter 1.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Position {
    /// A property of the schema.
    TopLevel,
    /// Inline in a field, at any depth, or in `returns`.
    Inline,
    /// Inline in an argument, at any depth: an input, never an output type.
    Argument,
}

/// `a.enum([…])`
#[derive(Debug)]
pub struct Enum {
    /// Its GraphQL name, generated for inline ones.
    pub name: SmolStr,
    /// Where it is defined: its name, or the field or argument that holds it.
    pub span: Span,
    /// Leading comments.
    pub docs: Option<SmolStr>,
    /// Where it stands.
    pub position: Position,
    /// The values.
    pub values: Vec<EnumValue>,
}

/// A value of an enum.
#[derive(Debug, Clone)]
pub struct EnumValue {
    /// The value.
    pub name: SmolStr,
    /// Where it is written.
    pub span: Span,
}

/// `a.customType({…})`
#[derive(Debug)]
pub struct CustomType {
    /// Its GraphQL name as an output type, generated for inline ones; its input has the suffix `Input`.
    pub name: SmolStr,
    /// Where it is defined: its name, or the field or argument that holds it.
    pub span: Span,
    /// Leading comments.
    pub docs: Option<SmolStr>,
    /// The schema it belongs to.
    pub part: Id<Part>,
    /// Where it stands.
    pub position: Position,
    /// The fields.
    pub fields: Arena<CustomField>,
}

/// A field of a custom type.
#[derive(Debug)]
pub struct CustomField {
    /// Its name.
    pub name: SmolStr,
    /// Where its name is written.
    pub span: Span,
    /// Leading comments.
    pub docs: Option<SmolStr>,
    /// Its type.
    pub ty: TypeUse<FieldType>,
}
