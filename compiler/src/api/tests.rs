//! The expanded form of small schemas: what their rules, keys and relationships turn into.

mod access;
mod ai;
mod document;
mod tables;

use crate::api::Api;
use crate::api::graphql::{InputValue, TypeDefinition};
use crate::loader::MemoryLoader;
use crate::pipeline::{Compilation, Entry, Options, compile};

const ENTRY: &str = "/amplify/data/resource.ts";

/// Compiles `definitions`, the properties of a schema, with `modes`, the properties of `authorizationModes`.
fn compiled(definitions: &str, modes: &str) -> Compilation {
    let text = format!(
        "import {{ a, defineData }} from '@aws-amplify/backend';
         const schema = a.schema({{ {definitions} }});
         export const data = defineData({{ schema, authorizationModes: {{ {modes} }} }});"
    );
    let loader = MemoryLoader::new().file(ENTRY, text);
    let compilation = compile(Entry::File(ENTRY.to_owned()), &loader, &Options::default());
    assert!(compilation.schema.is_some(), "{:#?}", compilation.diagnostics);
    compilation
}

const USER_POOL: &str = "defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: {}";

/// The fields of an input as `name: Type`, lists and `!` apart.
fn input_fields(api: &Api<'_>, name: &str) -> Vec<String> {
    match api.graphql.get(name) {
        Some(TypeDefinition::Input(input)) => input.fields.iter().map(plain).collect(),
        other => panic!("no input {name}: {other:?}"),
    }
}

fn plain(value: &InputValue) -> String {
    format!("{}: {}", value.name, value.ty.named)
}
