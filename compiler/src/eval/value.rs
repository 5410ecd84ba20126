//! Values: what an expression of the source can be.

use std::rc::Rc;

use amplify_schemac_grammar::Span;
use smol_str::SmolStr;

use super::dsl::{Dsl, HandlerId, IndexId, RuleId, ValidatorsId};
use super::heap::{ArrayId, ClosureId, ObjectId, OpaqueId};
use super::load::ModuleId;
use super::reason::ReasonId;
use crate::draft::NodeId;

/// A value. What is mutable in JavaScript is an id into the machine's heap or into the draft.
#[derive(Debug, Clone)]
pub(crate) enum Value {
    Undefined,
    Null,
    Boolean(bool),
    Number(f64),
    String(SmolStr),
    Regex(Rc<Regex>),
    Array(ArrayId),
    Object(ObjectId),
    /// A `Set`: its members, each once.
    Set(ArrayId),
    /// A `Map`: its entries as arrays of two.
    Map(ArrayId),
    /// A function of the source.
    Closure(ClosureId),
    /// A function of the language or of Amplify, with the value that it is a method of.
    Method(Rc<Method>),
    /// A global of the language: `Object`, `JSON`, `process`, …
    Global(&'static str),
    /// `import * as m`
    Namespace(ModuleId),
    /// `import * as m` of a package.
    Package(SmolStr),
    /// Something of Amplify that has members but is no builder: `a`, `a.handler`, `allow`, …
    Dsl(Dsl),
    /// A builder.
    Builder(NodeId),
    /// A schema, which loses methods as they are used; see [`super::dsl::SchemaUse`].
    Schema(NodeId, super::dsl::SchemaUse),
    /// An authorization rule, which loses methods as they are used.
    Rule(RuleId, super::dsl::RuleUse),
    /// `index('f')…`
    Index(IndexId),
    /// `v` of `.validate(v => …)`
    Validators(ValidatorsId),
    /// `a.handler.…(…)`
    Handler(HandlerId),
    /// The result of the n-th `defineData(…)`.
    Data(usize),
    /// Something that is never looked into: a function definition, a secret, what a package gives.
    Opaque(OpaqueId),
    /// Not evaluable; reported once the schema reads it.
    Unknown(ReasonId),
    /// An environment variable without value: `undefined`, but not to be guessed with.
    Unset(ReasonId),
}

/// A value and where it was written.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    pub(crate) value: Value,
    pub(crate) span: Span,
}

/// A method taken off its object: `const { model } = a`, `names.map(a.ref)`.
#[derive(Debug)]
pub(crate) struct Method {
    pub(crate) receiver: Value,
    pub(crate) name: SmolStr,
}

/// `/pattern/flags`
#[derive(Debug)]
pub(crate) struct Regex {
    pub(crate) pattern: SmolStr,
    pub(crate) flags: SmolStr,
}

impl Value {
    /// The value of a text.
    pub(crate) fn text(text: impl AsRef<str>) -> Self {
        Self::String(SmolStr::new(text))
    }

    /// `undefined` or `null`, an unset variable included.
    pub(crate) fn is_nullish(&self) -> bool {
        matches!(self, Self::Undefined | Self::Null | Self::Unset(_))
    }

    /// Whether it counts as true; `None` if that can't be known.
    pub(crate) fn truthy(&self) -> Option<bool> {
        Some(match self {
            Self::Undefined | Self::Null | Self::Unset(_) => false,
            Self::Boolean(value) => *value,
            Self::Number(value) => *value != 0.0 && !value.is_nan(),
            Self::String(text) => !text.is_empty(),
            Self::Unknown(_) | Self::Opaque(_) => return None,
            _ => true,
        })
    }

    /// The value as people would call it: "a string", "an array".
    pub(crate) fn describe(&self) -> &'static str {
        match self {
            Self::Undefined => "`undefined`",
            Self::Null => "`null`",
            Self::Boolean(_) => "a boolean",
            Self::Number(_) => "a number",
            Self::String(_) => "a string",
            Self::Regex(_) => "a regular expression",
            Self::Array(_) => "an array",
            Self::Object(_) | Self::Namespace(_) | Self::Package(_) => "an object",
            Self::Set(_) => "a `Set`",
            Self::Map(_) => "a `Map`",
            Self::Closure(_) | Self::Method(_) => "a function",
            Self::Global(_) => "a global object",
            Self::Dsl(dsl) => dsl.describe(),
            Self::Builder(_) => "a builder",
            Self::Schema(..) => "a schema",
            Self::Rule(..) => "an authorization rule",
            Self::Index(_) => "an index",
            Self::Validators(_) => "a validator",
            Self::Handler(_) => "a handler",
            Self::Data(_) => "the result of `defineData`",
            Self::Opaque(_) => "a value that is not evaluated",
            Self::Unknown(_) => "an unknown value",
            Self::Unset(_) => "an unset variable",
        }
    }
}
