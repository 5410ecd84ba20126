//! Enums and custom types, declared and generated ones alike: from the schema's to those of the whole API.

use smol_str::SmolStr;

use super::auth::AuthDirective;
use super::conversation::block;
use crate::ir::{self, Arena, FieldType, Handlers, Id, OperationKind, Position, Schema, TypeUse};
use crate::vocab::Scalar;

/// What a stored field, an argument or a result holds, lists and `!` apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueType {
    /// A scalar.
    Scalar(Scalar),
    /// An enum.
    Enum(Id<Enum>),
    /// A custom type.
    CustomType(Id<CustomType>),
}

/// An enum.
#[derive(Debug)]
pub struct Enum {
    /// Its name.
    pub name: SmolStr,
    /// Its declaration; `None` if it is generated.
    pub source: Option<Id<ir::Enum>>,
    /// Its values.
    pub values: Vec<SmolStr>,
}

/// A custom type.
#[derive(Debug)]
pub struct CustomType {
    /// Its name as an output type.
    pub name: SmolStr,
    /// Where it comes from.
    pub origin: CustomTypeOrigin,
    /// Its fields.
    pub fields: Vec<CustomField>,
    /// Who may see it: the directives of its output type. Empty for a type that exists as an input only.
    pub auth: Vec<AuthDirective>,
}

/// Where a custom type comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CustomTypeOrigin {
    /// `a.customType({…})`
    Declared(Id<ir::CustomType>, Position),
    /// What an asynchronous function answers.
    EventInvocationResponse,
    /// The fixed types of conversations.
    Conversation,
}

impl CustomType {
    /// Whether it is written inline in a field or in `returns`.
    pub fn is_inline(&self) -> bool {
        matches!(self.origin, CustomTypeOrigin::Declared(_, Position::Inline))
    }

    /// Whether it is an output type; one that is written inline in an argument is only an input.
    pub fn is_output(&self) -> bool {
        !matches!(self.origin, CustomTypeOrigin::Declared(_, Position::Argument))
    }
}

/// A field of a custom type.
#[derive(Debug, Clone)]
pub struct CustomField {
    /// Its name.
    pub name: SmolStr,
    /// Its type.
    pub ty: TypeUse<ValueType>,
}

/// Every enum and custom type, those of the schema first and in its order.
#[derive(Debug, Default)]
pub struct Types {
    /// Enums.
    pub enums: Arena<Enum>,
    /// Custom types.
    pub custom_types: Arena<CustomType>,
    /// What an asynchronous function answers, where there is one.
    pub event_response: Option<Id<CustomType>>,
    enum_ids: Vec<Id<Enum>>,
    custom_type_ids: Vec<Id<CustomType>>,
}

impl Types {
    /// The enum of a declaration.
    pub fn enum_of(&self, id: Id<ir::Enum>) -> Option<Id<Enum>> {
        self.enum_ids.get(id.index()).copied()
    }

    /// The custom type of a declaration.
    pub fn custom_type_of(&self, id: Id<ir::CustomType>) -> Option<Id<CustomType>> {
        self.custom_type_ids.get(id.index()).copied()
    }

    /// A declared type; what is unresolved, which a valid schema has nowhere, counts as text.
    pub(super) fn value_type(&self, ty: FieldType) -> ValueType {
        match ty {
            FieldType::Scalar(scalar) => Some(ValueType::Scalar(scalar)),
            FieldType::Enum(id) => self.enum_of(id).map(ValueType::Enum),
            FieldType::CustomType(id) => self.custom_type_of(id).map(ValueType::CustomType),
            FieldType::Unresolved => None,
        }
        .unwrap_or(ValueType::Scalar(Scalar::String))
    }

    pub(super) fn value_use(&self, ty: TypeUse<FieldType>) -> TypeUse<ValueType> {
        ty.map(|named| self.value_type(named))
    }

    /// The name in GraphQL, as an output type.
    pub fn name_of(&self, ty: ValueType) -> SmolStr {
        match ty {
            ValueType::Scalar(scalar) => SmolStr::new_static(scalar.graphql()),
            ValueType::Enum(id) => self.enums[id].name.clone(),
            ValueType::CustomType(id) => self.custom_types[id].name.clone(),
        }
    }
}

/// The types of the schema, and those that its operations and conversations bring.
pub(super) fn expand(schema: &Schema) -> Types {
    let mut types = Types::default();
    for (id, source) in schema.enums.iter() {
        let values = source.values.iter().map(|value| value.name.clone()).collect();
        let new = types.enums.add(Enum { name: source.name.clone(), source: Some(id), values });
        types.enum_ids.push(new);
    }
    for (id, source) in schema.custom_types.iter() {
        let origin = CustomTypeOrigin::Declared(id, source.position);
        let new = types.custom_types.add(empty(source.name.clone(), origin));
        types.custom_type_ids.push(new);
    }
    for (id, source) in schema.custom_types.iter() {
        let fields = source
            .fields
            .values()
            .map(|field| CustomField { name: field.name.clone(), ty: types.value_use(field.ty) })
            .collect();
        if let Some(new) = types.custom_type_of(id) {
            types.custom_types[new].fields = fields;
        }
    }
    if schema.operations.values().any(answers_as_event) {
        types.event_response = Some(add_event_response(&mut types));
    }
    if !schema.conversations.is_empty() {
        block::add_types(&mut types);
    }
    types
}

/// A custom type whose fields are still to come.
pub(super) fn empty(name: SmolStr, origin: CustomTypeOrigin) -> CustomType {
    CustomType { name, origin, fields: Vec::new(), auth: Vec::new() }
}

/// Whether an operation only starts its last function (chapter 1.6).
pub(super) fn answers_as_event(operation: &ir::Operation) -> bool {
    let Handlers::Functions(steps) = &operation.handlers else { return false };
    matches!(operation.kind, OperationKind::Query | OperationKind::Mutation)
        && steps.last().is_some_and(|step| step.is_async)
}

/// The fixed type, which takes the place of a declared one of its name.
fn add_event_response(types: &mut Types) -> Id<CustomType> {
    const NAME: &str = "EventInvocationResponse";
    let success = CustomField {
        name: SmolStr::new_static("success"),
        ty: TypeUse::required(ValueType::Scalar(Scalar::Boolean)),
    };
    let declared = types.custom_types.iter().find(|(_, ty)| ty.name == NAME).map(|(id, _)| id);
    let id = declared.unwrap_or_else(|| {
        types.custom_types.add(empty(SmolStr::new_static(NAME), CustomTypeOrigin::EventInvocationResponse))
    });
    types.custom_types[id].origin = CustomTypeOrigin::EventInvocationResponse;
    types.custom_types[id].fields = vec![success];
    id
}
