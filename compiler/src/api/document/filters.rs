//! The inputs that filter and condition a model's records (chapter 2.2).

use smol_str::SmolStr;

use super::base;
use crate::api::access::Who;
use crate::api::graphql::{InputValue, TypeDefinition, TypeSystem, argument, input};
use crate::api::model::{Field, FieldOrigin, Model};
use crate::api::naming;
use crate::api::types::{Types, ValueType};
use crate::ir::TypeUse;
use crate::vocab::Scalar;

/// How a filter compares lists of an enum's values.
#[derive(Clone, Copy)]
pub(super) enum EnumLists {
    /// As lists, but a list that must be given as single values (defect G7).
    ByNullability,
    /// All of them as lists.
    AsLists,
    /// All of them as single values.
    AsValues,
}

/// The input that compares a field, if it can be compared.
fn comparison(types: &Types, value: TypeUse<ValueType>, lists: EnumLists) -> Option<SmolStr> {
    match value.named {
        ValueType::Scalar(scalar) => Some(format!("Model{}Input", base::base_of(scalar)).into()),
        ValueType::Enum(id) => {
            let name = &types.enums[id].name;
            let as_list = match (value.list, lists) {
                (None, _) | (_, EnumLists::AsValues) => false,
                (Some(_), EnumLists::AsLists) => true,
                (Some(list), EnumLists::ByNullability) => !list.required,
            };
            Some(if as_list { naming::enum_list_input(name) } else { naming::enum_input(name) }.into())
        }
        ValueType::CustomType(_) => None,
    }
}

/// Defines the inputs that compare the enums of a model.
pub(super) fn enum_inputs(types: &Types, model: &Model<'_>, out: &mut TypeSystem) {
    for field in model.fields.values() {
        if let Some(value) = field.value() {
            enum_input(types, value.ty, EnumLists::ByNullability, out);
        }
    }
}

fn enum_input(types: &Types, value: TypeUse<ValueType>, lists: EnumLists, out: &mut TypeSystem) {
    let ValueType::Enum(id) = value.named else { return };
    let Some(name) = comparison(types, value, lists).filter(|name| !out.has(name)) else { return };
    let of_values = &types.enums[id].name;
    let one = |name: &'static str| argument(name, TypeUse::optional(of_values.clone()));
    let many = |name: &'static str| argument(name, TypeUse::list_of(of_values.clone()));
    if name == naming::enum_list_input(of_values) {
        out.add(input(name, [many("eq"), many("ne"), one("contains"), one("notContains")]));
    } else {
        out.add(input(name, [one("eq"), one("ne")]));
    }
}

fn compared(types: &Types, field: &Field<'_>, lists: EnumLists) -> Option<InputValue> {
    let ty = comparison(types, field.value()?.ty, lists)?;
    Some(argument(field.name.clone(), TypeUse::optional(ty)))
}

/// `and`, `or`, `not`.
fn combinations(name: &str) -> [InputValue; 3] {
    [
        argument("and", TypeUse::list_of(name)),
        argument("or", TypeUse::list_of(name)),
        argument("not", TypeUse::optional(name)),
    ]
}

/// The filter of the list query: every field that can be compared, and an `id` even if there is none (defect G8).
pub(super) fn list_filter(types: &Types, model: &Model<'_>, capitalized: &str) -> TypeDefinition {
    let name = naming::filter_input(capitalized);
    let compared = |field| compared(types, field, EnumLists::ByNullability);
    let mut fields: Vec<InputValue> = declared(model).filter_map(compared).collect();
    fields.extend(phantom_id(model, "ModelIDInput"));
    fields.extend(timestamps(model).filter_map(compared));
    fields.extend(combinations(&name));
    add_owners(model, &mut fields);
    input(name, fields)
}

/// The filter that an index or relationship makes: declared fields, and owners if the name is capitalised. What it
/// compares enums by is defined with it (defect G2).
pub(super) fn late_filter(
    types: &Types,
    model: &Model<'_>,
    lists: EnumLists,
    out: &mut TypeSystem,
) -> TypeDefinition {
    let name = naming::filter_input(&model.name);
    for value in declared(model).filter_map(Field::value) {
        enum_input(types, value.ty, lists, out);
    }
    let mut fields: Vec<InputValue> =
        declared(model).filter_map(|field| compared(types, field, lists)).collect();
    fields.extend(combinations(&name));
    if model.is_capitalized() {
        add_owners(model, &mut fields);
    }
    input(name, fields)
}

/// The condition of mutations: declared fields but the key, then what is implicit.
pub(super) fn condition(types: &Types, model: &Model<'_>) -> TypeDefinition {
    let name = naming::condition_input(&model.name);
    let is_kept = |field: &&Field<'_>| {
        let is_id = field.name == "id";
        let is_plain_id =
            is_id && field.value().is_some_and(|value| value.ty.named == ValueType::Scalar(Scalar::Id));
        // The reference misses the condition of a lower-case model when it takes the key out (defect G6).
        let is_key = model.is_capitalized()
            && model.key.is_declared
            && (is_id || model.key.fields().any(|id| model.fields[id].name == field.name));
        !is_plain_id && !is_key
    };
    let compared = |field| compared(types, field, EnumLists::ByNullability);
    let mut fields: Vec<InputValue> = declared(model).filter(is_kept).filter_map(compared).collect();
    fields.extend(combinations(&name));
    fields.extend(timestamps(model).filter_map(compared));
    add_owners(model, &mut fields);
    input(name, fields)
}

/// The filter of subscriptions. Fields that decide who receives a record are left out, implicit ones too; owners come
/// back at the end.
pub(super) fn subscription_filter(model: &Model<'_>) -> TypeDefinition {
    let name = naming::subscription_filter_input(&model.name);
    let listened = |field: &Field<'_>| {
        let base = match field.value()?.ty.named {
            ValueType::Scalar(scalar) => base::base_of(scalar),
            ValueType::Enum(_) => "String",
            ValueType::CustomType(_) => return None,
        };
        Some(argument(field.name.clone(), TypeUse::optional(format!("ModelSubscription{base}Input"))))
    };
    let mut fields: Vec<InputValue> = declared(model).filter_map(listened).collect();
    fields.extend(phantom_id(model, "ModelSubscriptionIDInput"));
    fields.extend(timestamps(model).filter_map(listened));
    fields.retain(|field| !deciding_fields(model).any(|(decides, _)| decides == field.name));
    let [and, or, _] = combinations(&name);
    fields.extend([and, or]);
    add_owners(model, &mut fields);
    input(name, fields)
}

/// Adds the owner fields that are not there yet: implicit ones, and what was left out for another reason.
fn add_owners(model: &Model<'_>, fields: &mut Vec<InputValue>) {
    if model.is_sql() {
        return;
    }
    for (owner, is_owner) in deciding_fields(model) {
        if is_owner && !fields.iter().any(|field| field.name == owner) {
            fields.push(argument(owner, TypeUse::optional("ModelStringInput")));
        }
    }
}

/// Fields that name owners or groups, and whether it is owners.
fn deciding_fields<'m>(model: &'m Model<'_>) -> impl Iterator<Item = (&'m str, bool)> {
    model.access.roles.iter().filter_map(|role| match role.who {
        Who::Owner { field, .. } => Some((field, true)),
        Who::GroupField { field, .. } => Some((field, false)),
        _ => None,
    })
}

fn declared<'m, 'a>(model: &'m Model<'a>) -> impl Iterator<Item = &'m Field<'a>> {
    model.fields.values().filter(|field| field.origin.is_declared())
}

fn timestamps<'m, 'a>(model: &'m Model<'a>) -> impl Iterator<Item = &'m Field<'a>> {
    model.fields.values().filter(|field| matches!(field.origin, FieldOrigin::Timestamp))
}

/// The `id` that filters have whether the model has one or not.
fn phantom_id(model: &Model<'_>, ty: &'static str) -> Option<InputValue> {
    let is_declared = declared(model).any(|field| field.name == "id");
    (!model.is_sql() && !is_declared).then(|| argument("id", TypeUse::optional(ty)))
}
