//! What one model brings: its type, connection, filters and inputs (chapters 2.2, 2.3 and 2.5).

use smol_str::SmolStr;

use super::roots::has_many_arguments;
use super::{Parts, Roots, base, inputs, model_name, named, object as object_type};
use crate::api::access::Who;
use crate::api::conversation::block;
use crate::api::graphql::{
    FieldDefinition, InputValue, ObjectType, Root, TypeDefinition, TypeSystem, argument, field, input,
};
use crate::api::model::{Action, Field, FieldKind, FieldOrigin, Model, ModelOrigin};
use crate::api::naming;
use crate::api::types::{Types, ValueType};
use crate::api::visibility::of_connection;
use crate::ir::{Id, List, RelationshipKind, TypeUse};

type Entry<'m, 'a> = (Id<Model<'a>>, &'m Model<'a>);

/// The model's type.
pub(super) fn object<'a>(parts: &Parts<'_, 'a>, model: &Model<'a>, out: &mut TypeSystem) {
    let interfaces = match model.origin {
        ModelOrigin::Message(_) => vec![SmolStr::new_static(block::MESSAGE)],
        ModelOrigin::Declared(_) | ModelOrigin::Session(_) => Vec::new(),
    };
    let fields = model.fields.values().map(|each| match &each.kind {
        FieldKind::Value(value) => field(&each.name, value.ty.map(|named| parts.types.name_of(named))),
        FieldKind::Relationship(relationship) => {
            let related = model_name(parts, relationship.target);
            match relationship.kind {
                RelationshipKind::HasMany => FieldDefinition {
                    arguments: has_many_arguments(&related),
                    ..field(&each.name, TypeUse::optional(naming::connection(&related).into()))
                },
                RelationshipKind::HasOne | RelationshipKind::BelongsTo => {
                    field(&each.name, TypeUse::optional(related))
                }
            }
        }
    });
    out.add(TypeDefinition::Object(ObjectType {
        name: model.name.clone(),
        interfaces,
        auth: named(&model.auth),
        fields: fields.collect(),
    }));
}

/// Everything that the model's operations need; root types that nobody wrote take their places behind the first
/// model's.
pub(super) fn definitions<'a>(
    parts: &Parts<'_, 'a>,
    (id, model): Entry<'_, 'a>,
    roots: &mut Roots,
    out: &mut TypeSystem,
) {
    let types = parts.types;
    // These are there even if nothing is left that takes them.
    inputs::of_model_fields(types, model, out);
    let capitalized = naming::capitalize(&model.name);
    if model.operation(Action::List).is_some() {
        out.add(connection(parts, (id, model), &capitalized));
        enum_inputs(types, model, out);
        out.add(list_filter(types, model, &capitalized));
    }
    roots.define(Root::Query, out);
    if model.has_any(&Action::MUTATIONS) {
        enum_inputs(types, model, out);
        out.add(condition(types, model));
    }
    for operation in &model.operations {
        let (verb, fields) = match operation.action {
            Action::Create => ("Create", inputs::create_fields(types, model)),
            Action::Update => ("Update", inputs::update_fields(types, model)),
            Action::Delete => ("Delete", inputs::delete_fields(types, model)),
            _ => continue,
        };
        out.add(input(naming::mutation_input(verb, &model.name), fields));
    }
    roots.define(Root::Mutation, out);
    if model.has_any(&Action::SUBSCRIPTIONS) {
        out.add(subscription_filter(model));
    }
    roots.define(Root::Subscription, out);
}

/// The filter and connection of an index, where the list query has not made them.
pub(super) fn index_definitions<'a>(parts: &Parts<'_, 'a>, entry: Entry<'_, 'a>, out: &mut TypeSystem) {
    let model = entry.1;
    if !out.has(&naming::filter_input(&model.name)) {
        enum_inputs(parts.types, model, out);
        let filter = late_filter(parts.types, model, EnumLists::AsLists, out);
        out.add(filter);
    }
    out.add(connection(parts, entry, &model.name));
}

/// The connections and filters of `hasMany` fields, where nothing has made them.
pub(super) fn relationship_definitions(parts: &Parts<'_, '_>, out: &mut TypeSystem) {
    for parent in parts.models.all.values() {
        for field in parent.fields.values() {
            let Some(relationship) = field.relationship() else { continue };
            if relationship.kind != RelationshipKind::HasMany {
                continue;
            }
            let id = relationship.target;
            let child = &parts.models.all[id];
            out.add(connection(parts, (id, child), &child.name));
            if !out.has(&naming::filter_input(&child.name)) {
                let filter = late_filter(parts.types, child, EnumLists::AsValues, out);
                out.add(filter);
            }
        }
    }
}

/// `ModelQConnection`; `name` is the model's, spelled as this connection is to be.
fn connection<'a>(parts: &Parts<'_, 'a>, (id, model): Entry<'_, 'a>, name: &str) -> TypeDefinition {
    let mut auth: Vec<&[_]> = Vec::new();
    if name == naming::capitalize(&model.name) {
        auth.extend(model.operation(Action::List).map(|list| list.auth.as_slice()));
    }
    if name == model.name {
        auth.extend(model.indexes.iter().filter_map(|index| Some(index.query.as_ref()?.auth.as_slice())));
        auth.extend(parts.connection_auth.get(id.index()).and_then(|visits| visits.as_deref()));
    }
    let items = TypeUse { list: Some(List { required: true }), ..TypeUse::optional(model.name.clone()) };
    let fields =
        vec![field("items", items), field("nextToken", TypeUse::optional(SmolStr::new_static("String")))];
    object_type(naming::connection(name).into(), of_connection(auth), fields)
}

/// How a filter compares lists of an enum's values.
#[derive(Clone, Copy, PartialEq, Eq)]
enum EnumLists {
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
fn enum_inputs(types: &Types, model: &Model<'_>, out: &mut TypeSystem) {
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

const BY_NULLABILITY: EnumLists = EnumLists::ByNullability;

/// The filter of the list query: every field that can be compared, and an `id` even if there is none (defect G8).
fn list_filter(types: &Types, model: &Model<'_>, capitalized: &str) -> TypeDefinition {
    let name = naming::filter_input(capitalized);
    let mut fields: Vec<InputValue> =
        declared(model).filter_map(|field| compared(types, field, BY_NULLABILITY)).collect();
    fields.extend(phantom_id(model, "ModelIDInput"));
    fields.extend(timestamps(model).filter_map(|field| compared(types, field, BY_NULLABILITY)));
    fields.extend(combinations(&name));
    add_owners(model, &mut fields);
    input(name, fields)
}

/// The filter that an index or relationship makes: declared fields, and owners if the name is capitalised. What it
/// compares enums by is defined with it (defect G2).
fn late_filter(types: &Types, model: &Model<'_>, lists: EnumLists, out: &mut TypeSystem) -> TypeDefinition {
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
fn condition(types: &Types, model: &Model<'_>) -> TypeDefinition {
    let name = naming::condition_input(&model.name);
    let is_kept = |field: &&Field<'_>| {
        let is_id = field.name == "id";
        let is_plain_id = is_id
            && field
                .value()
                .is_some_and(|value| value.ty.named == ValueType::Scalar(crate::vocab::Scalar::Id));
        // The reference misses the condition of a lower-case model when it takes the key out (defect G6).
        let is_key = model.is_capitalized()
            && model.key.is_declared
            && (is_id || model.key.fields().any(|id| model.fields[id].name == field.name));
        !is_plain_id && !is_key
    };
    let mut fields: Vec<InputValue> =
        declared(model).filter(is_kept).filter_map(|field| compared(types, field, BY_NULLABILITY)).collect();
    fields.extend(combinations(&name));
    fields.extend(timestamps(model).filter_map(|field| compared(types, field, BY_NULLABILITY)));
    add_owners(model, &mut fields);
    input(name, fields)
}

/// The filter of subscriptions. Fields that decide who receives a record are left out; owners come back at the end.
fn subscription_filter(model: &Model<'_>) -> TypeDefinition {
    let name = naming::subscription_filter_input(&model.name);
    let is_kept = |field: &&Field<'_>| !deciding_fields(model).any(|(decides, _)| decides == field.name);
    let listened = |field: &Field<'_>| {
        let base = match field.value()?.ty.named {
            ValueType::Scalar(scalar) => base::base_of(scalar),
            ValueType::Enum(_) => "String",
            ValueType::CustomType(_) => return None,
        };
        Some(argument(field.name.clone(), TypeUse::optional(format!("ModelSubscription{base}Input"))))
    };
    let mut fields: Vec<InputValue> = declared(model).filter(is_kept).filter_map(listened).collect();
    fields.extend(phantom_id(model, "ModelSubscriptionIDInput"));
    fields.extend(timestamps(model).filter_map(listened));
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
