//! Models and custom types.

use std::collections::BTreeMap;

use amplify_schemac_compiler::api::types::{Types, ValueType};
use amplify_schemac_compiler::api::{self, Api, FieldKind, FieldOrigin, ModelOrigin, Relationship, naming};
use amplify_schemac_compiler::ir::{Id, RelationshipKind, TypeUse};

use super::attribute::attributes;
use super::tree::{Association, Field, Key, Model, Named, NonModel, OtherType, PrimaryKey, Type, Value};

/// The declared models; those of conversations stand with their routes.
pub(super) fn models<'a, 'm>(api: &'a Api<'m>) -> Named<'a, Model<'a>> {
    let mut implied = implied_keys(api);
    let declared = api.models.all.iter().filter_map(|(id, model)| match model.origin {
        ModelOrigin::Declared(source) => {
            let attributes = attributes(model, source, implied.remove(&id).unwrap_or_default());
            let told = Model {
                name: &model.name,
                fields: fields(api, model),
                syncable: true,
                plural_name: naming::plural(&model.name),
                attributes,
                primary_key_info: primary_key(model),
            };
            Some((told.name, told))
        }
        ModelOrigin::Session(_) | ModelOrigin::Message(_) => None,
    });
    declared.collect()
}

/// The keys of `hasMany` fields, by the model that they are keys of. There are some where the first field by which that
/// model leads back to the parent is no `belongsTo`.
fn implied_keys<'a, 'm>(api: &'a Api<'m>) -> BTreeMap<Id<api::Model<'m>>, Vec<Key<'a>>> {
    let mut keys: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (id, parent) in api.models.all.iter().filter(|(_, model)| model.declaration().is_some()) {
        for field in parent.fields.values() {
            let Some(relationship) = field.relationship() else { continue };
            let child = &api.models.all[relationship.target];
            let back =
                child.fields.values().filter_map(api::Field::relationship).find(|back| back.target == id);
            let is_answered = back.is_some_and(|back| back.kind == RelationshipKind::BelongsTo);
            if relationship.kind == RelationshipKind::HasMany && !is_answered {
                keys.entry(relationship.target).or_default().push(Key::Relationship {
                    name: naming::relationship_index(&parent.name, &field.name),
                    fields: references(relationship),
                });
            }
        }
    }
    keys
}

/// The fields that clients are told of: owners' are in the rules. The reference puts `id` first.
fn fields<'a, 'm>(api: &'a Api<'m>, model: &'a api::Model<'m>) -> Named<'a, Field<'a>> {
    let told = || model.fields.values().filter(|field| !matches!(field.origin, FieldOrigin::Owner));
    let id = told().filter(|field| field.name == "id");
    let others = told().filter(|field| field.name != "id");
    id.chain(others).map(|each| (each.name.as_str(), field(api, each))).collect()
}

fn field<'a, 'm>(api: &'a Api<'m>, field: &'a api::Field<'m>) -> Field<'a> {
    let is_timestamp = matches!(field.origin, FieldOrigin::Timestamp);
    let (value, association) = match &field.kind {
        FieldKind::Value(stored) => {
            // The reference tells clients that they may go without the timestamps that it adds.
            let ty = if is_timestamp { stored.ty.nullable() } else { stored.ty };
            (value(&field.name, ty.map(|named| output(&api.types, named))), None)
        }
        FieldKind::Relationship(relationship) => {
            let target = Type::Other(OtherType::Model(&api.models.all[relationship.target].name));
            let ty = match relationship.kind {
                RelationshipKind::HasMany => TypeUse::list_of(target),
                RelationshipKind::HasOne | RelationshipKind::BelongsTo => TypeUse::optional(target),
            };
            (value(&field.name, ty), Some(association(relationship)))
        }
    };
    Field { value, attributes: [], is_read_only: is_timestamp, association }
}

fn association<'a>(relationship: &'a Relationship<'_>) -> Association<'a> {
    let references = references(relationship);
    match relationship.kind {
        RelationshipKind::HasMany => Association::HasMany { associated_with: references },
        RelationshipKind::HasOne => Association::HasOne { associated_with: references, target_names: [] },
        RelationshipKind::BelongsTo => Association::BelongsTo { target_names: references },
    }
}

fn references<'a>(relationship: &'a Relationship<'_>) -> Vec<&'a str> {
    relationship.references.iter().map(|name| name.as_str()).collect()
}

fn primary_key<'a>(model: &'a api::Model<'_>) -> PrimaryKey<'a> {
    let partition = model.fields[model.key.partition].name.as_str();
    let sort: Vec<&str> = model.names_of(model.key.sort.fields()).collect();
    PrimaryKey {
        is_custom_primary_key: partition != "id" || !sort.is_empty(),
        primary_key_field_name: partition,
        sort_key_field_names: sort,
    }
}

/// Custom types as results, those of conversations too.
pub(super) fn non_models(types: &Types) -> Named<'_, NonModel<'_>> {
    let outputs = types.custom_types.values().filter(|ty| ty.is_output());
    outputs
        .map(|ty| {
            let fields = ty.fields.iter().map(|field| {
                let value = value(&field.name, field.ty.map(|named| output(types, named)));
                (field.name.as_str(), Field { value, attributes: [], is_read_only: false, association: None })
            });
            (ty.name.as_str(), NonModel { name: &ty.name, fields: fields.collect() })
        })
        .collect()
}

/// A name and the use of a type.
pub(super) fn value<'a>(name: &'a str, ty: TypeUse<Type<'a>>) -> Value<'a> {
    Value {
        name,
        is_array: ty.list.is_some(),
        is_required: ty.required,
        is_array_nullable: ty.list.map(|list| !list.required),
        ty: ty.named,
    }
}

/// A type as a result.
pub(super) fn output(types: &Types, ty: ValueType) -> Type<'_> {
    match ty {
        ValueType::Scalar(scalar) => Type::Scalar(scalar.graphql()),
        ValueType::Enum(id) => Type::Other(OtherType::Enum(&types.enums[id].name)),
        ValueType::CustomType(id) => Type::Other(OtherType::NonModel(&types.custom_types[id].name)),
    }
}
