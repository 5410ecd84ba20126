//! The GraphQL type system as data: what the SDL prints and clients query. No name or value is escaped here.

use std::collections::hash_map::Entry;

use rustc_hash::FxHashMap;
use smol_str::SmolStr;

use super::auth::AuthDirective;
use crate::ir::{List, TypeUse};

/// `String!`, `[Todo]`, …
pub type TypeRef = TypeUse<SmolStr>;

/// Every definition in order.
#[derive(Debug, Clone, Default)]
pub struct TypeSystem {
    definitions: Vec<TypeDefinition>,
    by_name: FxHashMap<SmolStr, usize>,
    clashes: Vec<SmolStr>,
}

impl TypeSystem {
    /// Adds a definition, unless there is one of its name; a different one is a clash.
    pub(super) fn add(&mut self, definition: TypeDefinition) {
        match self.by_name.entry(definition.name().clone()) {
            Entry::Vacant(place) => {
                place.insert(self.definitions.len());
                self.definitions.push(definition);
            }
            Entry::Occupied(place) => {
                if self.definitions.get(*place.get()) != Some(&definition) {
                    self.clashes.push(place.key().clone());
                }
            }
        }
    }

    /// Names that two different definitions would have; of a valid schema none.
    pub(crate) fn clashes(&self) -> &[SmolStr] {
        &self.clashes
    }

    /// Whether there is a definition of this name.
    pub fn has(&self, name: &str) -> bool {
        self.by_name.contains_key(name)
    }

    /// Whether there is an input of this name.
    pub(super) fn has_input(&self, name: &str) -> bool {
        matches!(self.get(name), Some(TypeDefinition::Input(_)))
    }

    /// The definition of this name.
    pub fn get(&self, name: &str) -> Option<&TypeDefinition> {
        self.by_name.get(name).and_then(|&at| self.definitions.get(at))
    }

    /// Every definition, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, TypeDefinition> {
        self.definitions.iter()
    }

    /// The fields of a root type, none if the schema has no such type.
    pub fn root(&self, root: Root) -> &[FieldDefinition] {
        match self.get(root.name()) {
            Some(TypeDefinition::Object(object)) => &object.fields,
            _ => &[],
        }
    }
}

/// A root type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Root {
    Query,
    Mutation,
    Subscription,
}

impl Root {
    /// Each of them.
    pub const ALL: [Self; 3] = [Self::Query, Self::Mutation, Self::Subscription];

    /// The type's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Query => "Query",
            Self::Mutation => "Mutation",
            Self::Subscription => "Subscription",
        }
    }
}

/// A definition.
#[derive(Debug, Clone, PartialEq)]
pub enum TypeDefinition {
    Object(ObjectType),
    Interface(InterfaceType),
    Input(InputType),
    Enum(EnumType),
}

impl TypeDefinition {
    /// Its name.
    pub fn name(&self) -> &SmolStr {
        match self {
            Self::Object(object) => &object.name,
            Self::Interface(interface) => &interface.name,
            Self::Input(input) => &input.name,
            Self::Enum(of_values) => &of_values.name,
        }
    }
}

/// `type Todo implements … @… { … }`
#[derive(Debug, Clone, PartialEq)]
pub struct ObjectType {
    /// Its name.
    pub name: SmolStr,
    /// What it implements.
    pub interfaces: Vec<SmolStr>,
    /// Who may see it.
    pub auth: Vec<AuthDirective>,
    /// Its fields.
    pub fields: Vec<FieldDefinition>,
}

/// `interface Message { … }`
#[derive(Debug, Clone, PartialEq)]
pub struct InterfaceType {
    /// Its name.
    pub name: SmolStr,
    /// Its fields.
    pub fields: Vec<FieldDefinition>,
}

/// `input CreateTodoInput { … }`
#[derive(Debug, Clone, PartialEq)]
pub struct InputType {
    /// Its name.
    pub name: SmolStr,
    /// Its fields.
    pub fields: Vec<InputValue>,
}

/// `enum Status { … }`
#[derive(Debug, Clone, PartialEq)]
pub struct EnumType {
    /// Its name.
    pub name: SmolStr,
    /// Its values.
    pub values: Vec<SmolStr>,
}

/// `getTodo(id: ID!): Todo @…`
#[derive(Debug, Clone, PartialEq)]
pub struct FieldDefinition {
    /// Its name.
    pub name: SmolStr,
    /// Its arguments.
    pub arguments: Vec<InputValue>,
    /// Its type.
    pub ty: TypeRef,
    /// `@aws_subscribe(mutations: […])`; empty: none.
    pub subscribes_to: Vec<SmolStr>,
    /// Who may ask for it.
    pub auth: Vec<AuthDirective>,
}

/// An argument, or a field of an input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputValue {
    /// Its name.
    pub name: SmolStr,
    /// Its type.
    pub ty: TypeRef,
}

/// A field that takes no arguments and is marked with nothing.
pub(super) fn field(name: &str, ty: TypeRef) -> FieldDefinition {
    FieldDefinition {
        name: name.into(),
        arguments: Vec::new(),
        ty,
        subscribes_to: Vec::new(),
        auth: Vec::new(),
    }
}

/// An argument, or a field of an input.
pub(super) fn argument(name: impl Into<SmolStr>, ty: TypeUse<impl Into<SmolStr>>) -> InputValue {
    InputValue { name: name.into(), ty: ty.map(Into::into) }
}

/// An input.
pub(super) fn input(
    name: impl Into<SmolStr>,
    fields: impl IntoIterator<Item = InputValue>,
) -> TypeDefinition {
    TypeDefinition::Input(InputType { name: name.into(), fields: fields.into_iter().collect() })
}

/// A type of the fixed tables, as GraphQL writes it: `[X!]!`.
pub(super) fn parse_type(text: &'static str) -> TypeRef {
    let (text, is_required) = without_mark(text);
    match text.strip_prefix('[').and_then(|inner| inner.strip_suffix(']')) {
        Some(element) => {
            let (named, required) = without_mark(element);
            let list = Some(List { required: is_required });
            TypeUse { named: SmolStr::new_static(named), required, list }
        }
        None => TypeUse { named: SmolStr::new_static(text), required: is_required, list: None },
    }
}

fn without_mark(text: &'static str) -> (&'static str, bool) {
    match text.strip_suffix('!') {
        Some(rest) => (rest, true),
        None => (text, false),
    }
}
