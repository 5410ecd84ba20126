//! What the schema's comments say of what is generated.

use amplify_schemac_compiler::api::types::CustomTypeOrigin;
use amplify_schemac_compiler::api::{Api, naming};
use rustc_hash::FxHashMap;
use smol_str::SmolStr;

use crate::print::rust::Items;

/// The schema's comments, by the names of what is generated.
#[derive(Default)]
pub(super) struct Docs<'a> {
    types: FxHashMap<String, &'a str>,
    fields: FxHashMap<String, FxHashMap<&'a str, &'a str>>,
}

impl<'a> Docs<'a> {
    /// Every comment.
    pub(super) fn new(api: &'a Api<'_>) -> Self {
        let mut docs = Self::default();
        let schema = api.schema;
        for model in schema.models.values() {
            docs.add_type(model.name.to_string(), model.docs.as_ref());
            let inputs = ["Create", "Update", "Delete"].map(|verb| naming::mutation_input(verb, &model.name));
            for ty in inputs.into_iter().chain([model.name.to_string()]) {
                docs.add_fields(&ty, model.fields.values().map(|field| (&field.name, field.docs.as_ref())));
            }
        }
        for ty in api.types.custom_types.values() {
            let CustomTypeOrigin::Declared(id, _) = ty.origin else { continue };
            let source = &schema.custom_types[id];
            let inputs = [naming::argument_input(&source.name), naming::model_input(&source.name)];
            for name in inputs.into_iter().chain([source.name.to_string()]) {
                let fields = source.fields.values().map(|field| (&field.name, field.docs.as_ref()));
                docs.add_fields(&name, fields);
                docs.add_type(name, source.docs.as_ref());
            }
        }
        for source in schema.enums.values() {
            docs.add_type(source.name.to_string(), source.docs.as_ref());
        }
        for operation in schema.operations.values() {
            let arguments = operation.arguments().iter().map(|each| (&each.name, each.docs.as_ref()));
            docs.add_fields(&operation.name, arguments);
            docs.add_type(operation.name.to_string(), operation.docs.as_ref());
        }
        for route in schema.conversations.values() {
            docs.add_type(route.name.to_string(), route.docs.as_ref());
        }
        docs
    }

    fn add_type(&mut self, name: String, text: Option<&'a SmolStr>) {
        if let Some(text) = text {
            self.types.insert(name, text);
        }
    }

    fn add_fields(&mut self, ty: &str, fields: impl Iterator<Item = (&'a SmolStr, Option<&'a SmolStr>)>) {
        let said: FxHashMap<&str, &str> =
            fields.filter_map(|(name, text)| Some((name.as_str(), text?.as_str()))).collect();
        if !said.is_empty() {
            self.fields.insert(ty.to_owned(), said);
        }
    }

    /// Adds what is said of a type or an operation, as what begins its comment.
    pub(super) fn begin(&self, name: &str, items: &mut Items<'_>) {
        if let Some(said) = self.types.get(name) {
            items.paragraph(said);
        }
    }

    /// What is said of a field or an argument.
    pub(super) fn of_field(&self, ty: &str, field: &str) -> Option<&'a str> {
        self.fields.get(ty)?.get(field).copied()
    }
}
