//! Types of the schema: from definitions to structs and enums.

use std::collections::HashSet;

use amplify_schemac_compiler::api::graphql::{EnumType, FieldDefinition, InputType, TypeDefinition};
use amplify_schemac_compiler::api::{Api, naming};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::member::{Elements, Parts, Place, Presence, inputs, members};
use super::{Context, given};
use crate::print::rust::{Scope, code, comment, upper_camel};

/// The ids of models, then every definition in the schema's order.
pub(super) fn print(context: &Context<'_>) -> TokenStream {
    let stored = stored(context.api);
    let ids = super::ids::models(context.api).filter_map(|model| {
        let ident = context.names.of_ids(&model.name)?;
        let docs = comment(&format!("The id of a record of the model `{}`.", model.name));
        Some(quote!(model_id! { #docs #ident }))
    });
    let definitions = context.api.graphql.iter().filter_map(|definition| {
        let ident = context.names.of_type(definition.name())?;
        Some(match definition {
            TypeDefinition::Object(object) => output(&object.name, &object.fields, ident, context),
            TypeDefinition::Interface(interface) => {
                output(&interface.name, &interface.fields, ident, context)
            }
            TypeDefinition::Input(input) => of_input(input, ident, &stored, context),
            TypeDefinition::Enum(of_values) => enumeration(of_values, ident, context),
        })
    });
    quote!(#(#ids)* #(#definitions)*)
}

fn docs(name: &str, kind: &str, context: &Context<'_>) -> TokenStream {
    let said = context.docs.of_type(name).map(|text| {
        let text = comment(text);
        quote!(#text #[doc = ""])
    });
    let named = comment(&format!("The {kind} `{name}`."));
    quote!(#said #named)
}

/// What the API answers. Of types that stand apart there may be none, however non-null: they are selected only so deep.
fn output(name: &str, fields: &[FieldDefinition], ident: &Ident, context: &Context<'_>) -> TokenStream {
    let docs = docs(name, "type", context);
    let fields = fields.iter().map(|field| {
        let is_apart = context.apart.levels(name, &field.ty.named, &context.api.graphql) > 0;
        let presence =
            if field.ty.is_required() && !is_apart { Presence::Required } else { Presence::Nullable };
        (field.name.as_str(), &field.ty, presence)
    });
    let path = TokenStream::new();
    let place = Place { owner: name, path: &path, elements: Elements::AsDeclared, parts: Parts::Boxed };
    let members = members(fields, Scope::default(), place, context);
    let fields = members.iter().map(|member| member.declaration(&path));
    quote! {
        #docs
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "camelCase")]
        pub struct #ident { #(#fields)* }
    }
}

fn of_input(input: &InputType, ident: &Ident, stored: &Stored, context: &Context<'_>) -> TokenStream {
    let docs = docs(&input.name, "input", context);
    let path = TokenStream::new();
    let is_update = stored.updates.contains(input.name.as_str());
    let presence = |field: &amplify_schemac_compiler::api::graphql::InputValue| match field.ty.is_required() {
        true => Presence::Required,
        false if is_update => Presence::Change,
        false => Presence::Optional,
    };
    let elements =
        if stored.all.contains(input.name.as_str()) { Elements::AsDeclared } else { Elements::Given };
    let place = Place { owner: &input.name, path: &path, elements, parts: Parts::Boxed };
    let members = inputs(&input.fields, presence, given::scope(), place, context);
    given::print(&docs, ident, &members, &path)
}

/// The inputs that hold what is stored or handed to functions; all others compare.
struct Stored {
    all: HashSet<String>,
    updates: HashSet<String>,
}

fn stored(api: &Api<'_>) -> Stored {
    let of_models = |verb| {
        move |model: &amplify_schemac_compiler::api::Model<'_>| naming::mutation_input(verb, &model.name)
    };
    let models = || api.models.all.values();
    let custom = api.types.custom_types.values();
    let all = custom
        .flat_map(|ty| [naming::argument_input(&ty.name), naming::model_input(&ty.name)])
        .chain(models().map(of_models("Create")))
        .chain(models().map(of_models("Update")));
    Stored { all: all.collect(), updates: models().map(of_models("Update")).collect() }
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
