//! Which ids are those of one model's records: from keys and relationships to fields of types and inputs.

use amplify_schemac_compiler::api::types::ValueType;
use amplify_schemac_compiler::api::{Api, Field, Model, SortKey, naming};
use amplify_schemac_compiler::ir::RelationshipKind;
use amplify_schemac_compiler::vocab::Scalar;
use rustc_hash::FxHashMap;

/// The models whose records an id alone identifies.
pub(super) fn models<'a>(api: &'a Api<'_>) -> impl Iterator<Item = &'a Model<'a>> {
    api.models.all.values().filter(|model| key(model).is_some())
}

/// The key, if it is an id alone.
fn key<'m>(model: &'m Model<'_>) -> Option<&'m Field<'m>> {
    let field = &model.fields[model.key.partition];
    (matches!(model.key.sort, SortKey::None) && is_id(field)).then_some(field)
}

fn is_id(field: &Field<'_>) -> bool {
    field
        .value()
        .is_some_and(|value| value.ty.named == ValueType::Scalar(Scalar::Id) && value.ty.list.is_none())
}

/// Which model an id is of.
pub(super) struct Ids<'a> {
    /// By model and field.
    fields: FxHashMap<(&'a str, &'a str), &'a str>,
    /// The model that a type, an input or a root field is about.
    subjects: FxHashMap<String, &'a str>,
}

impl<'a> Ids<'a> {
    /// Those of every model.
    pub(super) fn new(api: &'a Api<'_>) -> Self {
        let mut ids = Self { fields: FxHashMap::default(), subjects: FxHashMap::default() };
        for model in api.models.all.values() {
            ids.add_fields(model, api);
            ids.add_subjects(model);
        }
        ids
    }

    fn add_fields(&mut self, model: &'a Model<'_>, api: &'a Api<'_>) {
        for (_, field) in model.fields.iter() {
            let Some(relationship) = field.relationship() else { continue };
            let target = &api.models.all[relationship.target];
            if let (RelationshipKind::BelongsTo, [reference]) =
                (relationship.kind, relationship.references.as_slice())
                && key(target).is_some()
                && model.field(reference).is_some_and(|(_, field)| is_id(field))
            {
                self.fields.insert((&model.name, reference), &target.name);
            }
        }
        if let Some(key) = key(model) {
            self.fields.insert((&model.name, &key.name), &model.name);
        }
    }

    fn add_subjects(&mut self, model: &'a Model<'_>) {
        let inputs = ["Create", "Update", "Delete"].map(|verb| naming::mutation_input(verb, &model.name));
        let operations = model.operations.iter().map(|operation| operation.field.to_string());
        let indexes = model.indexes.iter().filter_map(|index| Some(index.query.as_ref()?.field.to_string()));
        let names = inputs.into_iter().chain([model.name.to_string()]).chain(operations).chain(indexes);
        self.subjects.extend(names.map(|name| (name, model.name.as_str())));
    }

    /// The model whose id a field of a type or input is, or an argument of a root field.
    pub(super) fn model(&self, subject: &str, field: &str) -> Option<&'a str> {
        let model = *self.subjects.get(subject)?;
        self.fields.get(&(model, field)).copied()
    }
}
