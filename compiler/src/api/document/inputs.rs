//! Inputs of custom types and models (chapters 1.4 and 2.2).

use rustc_hash::FxHashSet;
use smol_str::SmolStr;

use crate::api::graphql::{InputValue, TypeRef, TypeSystem, argument, input};
use crate::api::model::{Field, Model, ValueField};
use crate::api::naming;
use crate::api::operation::Operation;
use crate::api::types::{CustomType, Types, ValueType};
use crate::ir::{Engine, Id, TypeUse};
use crate::vocab::Scalar;

/// The inputs of the custom types that an operation's arguments use, inner before outer.
pub(super) fn of_arguments(types: &Types, operation: &Operation<'_>, out: &mut TypeSystem) {
    for argument in &operation.arguments {
        if let ValueType::CustomType(id) = argument.ty.named {
            argument_input(types, id, &mut Vec::new(), out);
        }
    }
}

/// `open` are the types whose inputs are being made, since types may hold themselves.
fn argument_input(types: &Types, id: Id<CustomType>, open: &mut Vec<Id<CustomType>>, out: &mut TypeSystem) {
    let ty = &types.custom_types[id];
    let name = naming::argument_input(&ty.name);
    if open.contains(&id) || out.has_input(&name) {
        return;
    }
    open.push(id);
    for field in &ty.fields {
        if let ValueType::CustomType(inner) = field.ty.named {
            argument_input(types, inner, open, out);
        }
    }
    open.pop();
    out.add(custom_input(types, ty, name, naming::argument_input));
}

/// The inputs of the custom types that a model's fields use, outer before inner.
pub(super) fn of_model_fields(types: &Types, model: &Model<'_>, out: &mut TypeSystem) {
    let mut open: Vec<Id<CustomType>> = Vec::new();
    // Types may hold themselves, and one whose input's name is taken never gets it.
    let mut seen: FxHashSet<Id<CustomType>> = FxHashSet::default();
    for field in model.fields.values() {
        open.extend(field.value().and_then(|value| custom_type(value.ty.named)));
        while let Some(id) = open.pop() {
            let ty = &types.custom_types[id];
            let name = naming::model_input(&ty.name);
            if !seen.insert(id) || out.has_input(&name) {
                continue;
            }
            out.add(custom_input(types, ty, name, naming::model_input));
            open.extend(ty.fields.iter().rev().filter_map(|field| custom_type(field.ty.named)));
        }
    }
}

fn custom_type(ty: ValueType) -> Option<Id<CustomType>> {
    match ty {
        ValueType::CustomType(id) => Some(id),
        ValueType::Scalar(_) | ValueType::Enum(_) => None,
    }
}

fn custom_input(
    types: &Types,
    ty: &CustomType,
    name: String,
    naming: fn(&str) -> String,
) -> crate::api::graphql::TypeDefinition {
    let fields = ty
        .fields
        .iter()
        .map(|field| argument(field.name.clone(), field.ty.map(|named| input_name(types, named, naming))));
    input(name, fields)
}

/// A type's name where values are given.
pub(in crate::api) fn input_name(types: &Types, ty: ValueType, naming: fn(&str) -> String) -> SmolStr {
    match ty {
        ValueType::CustomType(id) => naming(&types.custom_types[id].name).into(),
        ValueType::Scalar(_) | ValueType::Enum(_) => types.name_of(ty),
    }
}

/// The fields of `CreateQInput`: declared values, and the key if it may be left to the server.
pub(super) fn create_fields(types: &Types, model: &Model<'_>) -> Vec<InputValue> {
    let generated = last_defaulted(model);
    let mut fields: Vec<InputValue> = given_fields(model)
        .map(|(field, value)| {
            let is_left = match generated {
                Some(name) => field.name == name,
                None => is_left_to_server(field, value),
            };
            let ty = if is_left { value.ty.nullable() } else { value.ty };
            given(types, field, ty)
        })
        .collect();
    if has_implicit_id(model) {
        fields.push(argument(ID, TypeUse::optional(Scalar::Id.graphql())));
    }
    fields
}

/// The fields of `UpdateQInput`: as of `CreateQInput`, but only the key must be given.
pub(super) fn update_fields(types: &Types, model: &Model<'_>) -> Vec<InputValue> {
    let mut fields: Vec<InputValue> = given_fields(model)
        .map(|(field, value)| {
            let is_key = model.key.fields().any(|id| std::ptr::eq(&raw const model.fields[id], field));
            let ty = if is_key { TypeUse { required: true, ..value.ty } } else { value.ty.nullable() };
            given(types, field, ty)
        })
        .collect();
    if has_implicit_id(model) {
        fields.push(argument(ID, TypeUse::required(Scalar::Id.graphql())));
    }
    fields
}

/// The fields of `DeleteQInput`: the key.
pub(super) fn delete_fields(types: &Types, model: &Model<'_>) -> Vec<InputValue> {
    key_arguments(types, model)
}

/// The key, as arguments that must be given.
pub(super) fn key_arguments(types: &Types, model: &Model<'_>) -> Vec<InputValue> {
    model
        .key
        .fields()
        .filter_map(|id| {
            let field = &model.fields[id];
            Some(argument(field.name.clone(), TypeUse::required(types.name_of(field.value()?.ty.named))))
        })
        .collect()
}

const ID: &str = "id";

fn has_implicit_id(model: &Model<'_>) -> bool {
    !model.key.is_declared && !model.fields[model.key.partition].origin.is_declared()
}

/// Declared values. Relationships are no input.
fn given_fields<'m, 'a>(model: &'m Model<'a>) -> impl Iterator<Item = (&'m Field<'a>, &'m ValueField<'a>)> {
    model
        .fields
        .values()
        .filter(|field| field.origin.is_declared())
        .filter_map(|field| Some((field, field.value()?)))
}

fn given(types: &Types, field: &Field<'_>, ty: TypeUse<ValueType>) -> InputValue {
    let ty: TypeRef = ty.map(|named| input_name(types, named, naming::model_input));
    InputValue { name: field.name.clone(), ty }
}

/// Whether the server makes a value that is not given: an `id` of text, a timestamp of text.
fn is_left_to_server(field: &Field<'_>, value: &ValueField<'_>) -> bool {
    let ValueType::Scalar(scalar) = value.ty.named else { return false };
    match field.name.as_str() {
        ID => matches!(scalar, Scalar::Id | Scalar::String),
        "createdAt" | "updatedAt" => matches!(scalar, Scalar::String | Scalar::DateTime),
        _ => false,
    }
}

/// On PostgreSQL the last field with a default may be left out, and then no other (defect G11).
fn last_defaulted<'m>(model: &'m Model<'_>) -> Option<&'m str> {
    if model.engine != Engine::PostgreSql {
        return None;
    }
    let mut fields =
        model.fields.values().filter(|field| field.value().is_some_and(|value| value.default.is_some()));
    fields.next_back().map(|field| field.name.as_str())
}
