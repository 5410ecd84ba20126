//! Types of the schema: from definitions to structs and enums.

use amplify_schemac_compiler::api::graphql::{EnumType, TypeDefinition};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::input::Stored;
use super::output::Level;
use super::{Context, input, output};
use crate::print::rust::{Path, Scope, code, comment, upper_camel};

/// The ids of models, then every definition in the schema's order.
pub(super) fn print(context: &Context<'_>) -> TokenStream {
    let stored = Stored::new(context.api);
    let top = Level { path: Path::default(), left: context.options.depth.levels() - 1 };
    let ids = super::ids::models(context.api).filter_map(|model| {
        let ident = context.names.of_ids(&model.name)?;
        let docs = comment(&format!("The id of a record of the model `{}`.", model.name));
        Some(quote!(model_id! { #docs #ident }))
    });
    let definitions = context.api.graphql.iter().filter_map(|definition| {
        let ident = context.names.of_type(definition.name())?;
        Some(match definition {
            TypeDefinition::Object(object) => {
                output::print(&object.name, &object.fields, ident, &top, context)
            }
            TypeDefinition::Interface(interface) => {
                output::print(&interface.name, &interface.fields, ident, &top, context)
            }
            TypeDefinition::Input(input) => input::print(input, ident, &stored, context),
            TypeDefinition::Enum(of_values) => enumeration(of_values, ident, context),
        })
    });
    let related = output::related(&top, context);
    quote!(#(#ids)* #(#definitions)* #related)
}

/// What the schema says of a type, and what that is called there.
pub(super) fn docs(name: &str, kind: &str, context: &Context<'_>) -> TokenStream {
    let said = context.docs.of_type(name).map(|text| {
        let text = comment(text);
        quote!(#text #[doc = ""])
    });
    let named = comment(&format!("The {kind} `{name}`."));
    quote!(#said #named)
}

fn enumeration(of_values: &EnumType, ident: &Ident, context: &Context<'_>) -> TokenStream {
    let docs = docs(&of_values.name, "enum", context);
    let values: Vec<&str> = of_values.values.iter().map(|value| value.as_str()).collect();
    let variants = Scope::without(&["Unrecognized", "Self"]).take_all(values.iter().copied(), upper_camel);
    let comments = values.iter().map(|value| code(value));
    quote! {
        #docs
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub enum #ident {
            #(#comments #variants,)*
            /// A value that the schema doesn't know.
            Unrecognized(String),
        }

        values!(#ident { #(#variants = #values),* });
    }
}
