//! What one model brings: its type, connection, filters and inputs (chapters 2.2, 2.3 and 2.5).

use smol_str::SmolStr;

use super::filters::{self, EnumLists};
use super::roots::has_many_arguments;
use super::{Parts, Roots, inputs, model_name, named, object as object_type};
use crate::api::conversation::block;
use crate::api::graphql::{FieldDefinition, ObjectType, Root, TypeDefinition, TypeSystem, field, input};
use crate::api::model::{Action, FieldKind, Model, ModelOrigin};
use crate::api::naming;
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
        filters::enum_inputs(types, model, out);
        out.add(filters::list_filter(types, model, &capitalized));
    }
    roots.define(Root::Query, out);
    if model.has_any(&Action::MUTATIONS) {
        filters::enum_inputs(types, model, out);
        out.add(filters::condition(types, model));
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
        out.add(filters::subscription_filter(model));
    }
    roots.define(Root::Subscription, out);
}

/// The filter and connection of an index, where the list query has not made them.
pub(super) fn index_definitions<'a>(parts: &Parts<'_, 'a>, entry: Entry<'_, 'a>, out: &mut TypeSystem) {
    let model = entry.1;
    if !out.has(&naming::filter_input(&model.name)) {
        filters::enum_inputs(parts.types, model, out);
        let filter = filters::late_filter(parts.types, model, EnumLists::AsLists, out);
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
                let filter = filters::late_filter(parts.types, child, EnumLists::AsValues, out);
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
