//! `client/schema.ts`: from the expanded schema to the type that `generateClient<Schema>()` takes, in which nothing is
//! left to compute (chapter 5, a).

mod aliases;
mod keys;
mod library;
mod model;
mod nested;
mod operation;
mod value;

use amplify_schemac_compiler::api::Api;
use amplify_schemac_compiler::ir::Definition;
use smol_str::SmolStr;

use super::SelectionSetDepth;
use crate::print::ts::{Member, Module, Type};
use aliases::Aliases;
use model::Context;
use nested::Nested;

/// The text of the file.
pub(super) fn print(api: &Api<'_>, depth: SelectionSetDepth) -> String {
    let schema = api.schema;
    let (aliases, mut names) = aliases::declare(schema);
    let (nested, related) = nested::plan(schema, depth, &aliases, &mut names);
    let mut module = Module::default();
    module.import("./conversation", &library::CONVERSATIONS);
    module.import("./support", &library::SUPPORT);
    for (id, source) in schema.enums.iter() {
        let values = Type::one_of(source.values.iter().map(|value| &value.name));
        module.export(source.docs.as_deref(), aliases.of_enum(id), &values);
    }
    for (id, source) in schema.custom_types.iter() {
        let ty = value::custom_type(source, schema, &aliases);
        module.export(source.docs.as_deref(), aliases.of_custom_type(id), &ty);
    }
    for (id, model) in schema.models.iter() {
        let ty = model::record(Context { model, schema, aliases: &aliases });
        module.export(model.docs.as_deref(), aliases.of_model(id), &ty);
    }
    for (id, source) in schema.operations.iter() {
        if let Some(name) = aliases.of_arguments(id) {
            module.export(None, name, &operation::arguments(source, schema, &aliases));
        }
    }
    let entries = schema
        .definitions
        .iter()
        .filter_map(|&definition| entry(definition, api, &aliases, &nested))
        .collect();
    module.export(Some("What `generateClient<Schema>()` takes."), &aliases.schema, &Type::Object(entries));
    if !related.is_empty() {
        module.comment("Models as selection sets see them, by how many relationships can still be followed.");
    }
    for (name, ty) in &related {
        module.alias(name, ty);
    }
    module.into_text()
}

/// The member of `Schema` for a definition. What has a type of its own has its comment there.
fn entry(definition: Definition, api: &Api<'_>, aliases: &Aliases, nested: &Nested) -> Option<Member> {
    let schema = api.schema;
    let tagged = |tag, ty| {
        Type::Object(vec![
            Member::new("__entityType", Type::Text(SmolStr::new_static(tag))),
            Member::new("type", Type::Named(ty)),
        ])
    };
    let (docs, ty) = match definition {
        Definition::Model(id) => {
            let model = &schema.models[id];
            (None, model::entry(id, Context { model, schema, aliases }, nested))
        }
        Definition::CustomType(id) => (None, tagged("customType", aliases.of_custom_type(id).clone())),
        Definition::Enum(id) => (None, tagged("enum", aliases.of_enum(id).clone())),
        Definition::Operation(id) => {
            let operation = api.operations.get(id.index())?;
            (
                operation.source.docs.clone(),
                operation::entry(operation, aliases.of_arguments(id), api, aliases),
            )
        }
        Definition::Conversation(id) => (schema.conversations[id].docs.clone(), operation::conversation()),
    };
    Some(Member::new(schema.name_of(definition).clone(), ty).documented(docs))
}
