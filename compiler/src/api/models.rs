//! Models: from declarations to their expanded form (chapters 2.2, 2.3 and 2.8).

mod keys;
mod operations;

use smol_str::SmolStr;

use super::access::{self, all_rules};
use super::conversation;
use super::model::{
    Field, FieldKind, FieldOrigin, Model, ModelOrigin, Models, PrimaryKey, Relationship, ValueField,
};
use super::types::{Types, ValueType};
use crate::ir::{self, Arena, Id, Schema, Strategy, TypeUse};
use crate::vocab::Scalar;

pub(super) use operations::{enabled, operations_of, type_auth};

/// The schema's models, then those of its conversations.
pub(super) fn expand<'a>(schema: &'a Schema, types: &Types) -> Models<'a> {
    let mut models = Models::default();
    let count = schema.models.len() + 2 * schema.conversations.len();
    models.ids = models.all.upcoming(count).collect();
    for model in schema.models.values() {
        let model = declared(model, schema, types, &models);
        models.all.add(model);
    }
    let of_conversations = models.ids.get(schema.models.len()..).unwrap_or_default().to_vec();
    for (pair, (id, conversation)) in of_conversations.chunks_exact(2).zip(schema.conversations.iter()) {
        let [session, message] = *pair else { continue };
        let default = schema.data.default_mode.provider();
        for model in conversation::models(id, conversation, (session, message), types, default) {
            models.all.add(model);
        }
    }
    models
}

fn declared<'a>(model: &'a ir::Model, schema: &'a Schema, types: &Types, models: &Models<'a>) -> Model<'a> {
    let engine = Model::engine_of(schema, model);
    let default = schema.data.default_mode.provider();
    let mut fields = Arena::default();
    let partition = partition_of(model);
    let ids: Vec<Option<Id<Field<'a>>>> = model
        .fields
        .iter()
        .map(|(id, field)| {
            let kind = kind_of(field, partition == Some(id), types, models)?;
            let origin = FieldOrigin::Declared(field);
            Some(fields.add(Field { name: field.name.clone(), origin, kind }))
        })
        .collect();
    let id_of = |id: Id<ir::Field>| ids.get(id.index()).copied().flatten();

    let declared_partition = partition.and_then(id_of);
    let partition = declared_partition.unwrap_or_else(|| fields.add(implicit_id()));
    if !engine.is_sql() {
        add_timestamps(&mut fields);
        add_owners(&mut fields, model);
    }
    let sort = model.identifier.iter().skip(1).filter_map(|&id| id_of(id)).collect();
    let key = PrimaryKey {
        partition,
        sort: keys::primary_sort(&model.name, sort, &fields),
        is_declared: declared_partition.is_some(),
    };
    let access = access::expand(model);
    let operations = operations_of(&model.name, &access, default, |action| enabled(action, &model.disabled));
    let indexes = if engine.is_sql() {
        Vec::new()
    } else {
        keys::indexes(model, &fields, id_of, |index| {
            index.query.as_ref().map(|field| operations::index_query(field.clone(), &access, default))
        })
    };
    let auth = type_auth(&access, &operations, default);
    Model {
        name: model.name.clone(),
        origin: ModelOrigin::Declared(model),
        engine,
        fields,
        key,
        indexes,
        operations,
        access,
        auth,
    }
}

/// The partition key: the first identifier, else a value called `id`.
fn partition_of(model: &ir::Model) -> Option<Id<ir::Field>> {
    let is_id = |field: &ir::Field| field.name == "id" && matches!(field.kind, ir::FieldKind::Value(_));
    let id_field = || model.fields.iter().find(|(_, field)| is_id(field)).map(|(id, _)| id);
    model.identifier.first().copied().or_else(id_field)
}

fn kind_of<'a>(
    field: &'a ir::Field,
    is_partition: bool,
    types: &Types,
    models: &Models<'a>,
) -> Option<FieldKind<'a>> {
    match &field.kind {
        ir::FieldKind::Value(value) if is_partition => Some(FieldKind::Value(ValueField {
            ty: TypeUse::required(types.value_type(value.ty.named)),
            // PostgreSQL keeps that the database makes the key.
            default: value.default.as_ref().filter(|default| default.value.is_none()),
            validators: &[],
        })),
        ir::FieldKind::Value(value) => Some(FieldKind::Value(ValueField {
            ty: types.value_use(value.ty),
            default: value.default.as_ref(),
            validators: &value.validators,
        })),
        ir::FieldKind::Relationship(relationship) => Some(FieldKind::Relationship(Relationship {
            kind: relationship.kind,
            target: models.model_of(relationship.target?)?,
            references: relationship.references.iter().map(|name| name.value.clone()).collect(),
        })),
    }
}

pub(super) fn value<'a>(name: &'static str, origin: FieldOrigin<'a>, ty: TypeUse<ValueType>) -> Field<'a> {
    let kind = FieldKind::Value(ValueField { ty, default: None, validators: &[] });
    Field { name: SmolStr::new_static(name), origin, kind }
}

fn implicit_id<'a>() -> Field<'a> {
    value("id", FieldOrigin::Id, TypeUse::required(ValueType::Scalar(Scalar::Id)))
}

/// Adds the missing ones of `createdAt` and `updatedAt`.
pub(super) fn add_timestamps(fields: &mut Arena<Field<'_>>) {
    for name in ["createdAt", "updatedAt"] {
        if !fields.values().any(|field| field.name == name) {
            let ty = TypeUse::required(ValueType::Scalar(Scalar::DateTime));
            fields.add(value(name, FieldOrigin::Timestamp, ty));
        }
    }
}

/// Adds the missing owner fields, always single text (defect G9), each once (defect G1).
fn add_owners(fields: &mut Arena<Field<'_>>, model: &ir::Model) {
    for rule in all_rules(model) {
        let Strategy::Owner { field: name, .. } = &rule.strategy else { continue };
        if !fields.values().any(|field| field.name == *name) {
            let ty = TypeUse::optional(ValueType::Scalar(Scalar::String));
            let kind = FieldKind::Value(ValueField { ty, default: None, validators: &[] });
            fields.add(Field { name: name.clone(), origin: FieldOrigin::Owner, kind });
        }
    }
}
