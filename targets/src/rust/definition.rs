//! Types of the schema: from definitions to structs and enums.

use amplify_schemac_compiler::api::graphql::{EnumType, TypeDefinition};

use super::input::Stored;
use super::output::Level;
use super::{Context, input, output};
use crate::print::rust::{Ident, Items, Path, Scope, Text, upper_camel};

/// The ids of models, then every definition in the schema's order.
pub(super) fn print(context: &Context<'_>, items: &mut Items<'_>) {
    let stored = Stored::new(context.api);
    let top = Level { path: Path::default(), left: context.options.depth.levels() - 1 };
    for model in super::ids::models(context.api) {
        let Some(ident) = context.names.of_ids(&model.name) else { continue };
        items.part();
        items.block(
            "model_id! {",
            |items| {
                items.comment(&format!("The id of a record of the model `{}`.", model.name));
                items.line(ident);
            },
            "}",
        );
    }
    for definition in context.api.graphql.iter() {
        let Some(ident) = context.names.of_type(definition.name()) else { continue };
        items.part();
        match definition {
            TypeDefinition::Object(object) => {
                output::print(&object.name, &object.fields, ident, &top, context, items);
            }
            TypeDefinition::Interface(interface) => {
                output::print(&interface.name, &interface.fields, ident, &top, context, items);
            }
            TypeDefinition::Input(input) => input::print(input, ident, &stored, context, items),
            TypeDefinition::Enum(of_values) => enumeration(of_values, ident, context, items),
        }
    }
    output::related(&top, context, items);
}

/// What the schema says of a type, and what that is called there.
pub(super) fn comment(name: &str, kind: &'static str, context: &Context<'_>, items: &mut Items<'_>) {
    context.docs.begin(name, items);
    items.comment(&format!("The {kind} `{name}`."));
}

fn enumeration(of_values: &EnumType, ident: &Ident, context: &Context<'_>, items: &mut Items<'_>) {
    let values: Vec<&str> = of_values.values.iter().map(|value| value.as_str()).collect();
    let variants = Scope::without(&["Unrecognized", "Self"]).take_all(values.iter().copied(), upper_camel);
    comment(&of_values.name, "enum", context, items);
    items.line("#[derive(Debug, Clone, PartialEq, Eq, Hash)]");
    items.block(
        format_args!("pub enum {ident} {{"),
        |items| {
            for (value, variant) in values.iter().zip(&variants) {
                items.comment_name(value);
                items.line(format_args!("{variant},"));
            }
            items.comment("A value that the schema doesn't know.");
            items.line("Unrecognized(String),");
        },
        "}",
    );
    items.part();
    items.block(
        format_args!("values!({ident} {{"),
        |items| {
            for (value, variant) in values.iter().zip(&variants) {
                items.line(format_args!("{variant} = {},", Text(value)));
            }
        },
        "});",
    );
}
