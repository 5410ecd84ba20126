//! Operations: from root fields to types that hold their variables, with document and result.

use amplify_schemac_compiler::api::graphql::{FieldDefinition, InputValue, Root};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::member::{Elements, Parts, Place, Presence, inputs};
use super::names::RESERVED;
use super::{Context, given};
use crate::graphql::selection::{Depth, plan};
use crate::print::rust::{Path, Scope, Type, code, comment, lines, upper_camel};
use crate::print::{sdl, statement};

/// The modules of the root types that there are.
pub(super) fn print(context: &Context<'_>) -> TokenStream {
    let roots = [
        (Root::Query, quote!(queries), "What can be asked.", quote!(Call)),
        (Root::Mutation, quote!(mutations), "What can be changed.", quote!(Call)),
        (Root::Subscription, quote!(subscriptions), "What can be listened to.", quote!(Subscription)),
    ];
    let modules = roots.into_iter().filter_map(|(root, module, about, kind)| {
        let fields = context.api.graphql.root(root);
        let operations = fields
            .iter()
            .zip(names(root, context))
            .map(|(field, ident)| operation(root, field, (&ident, &kind), context));
        (!fields.is_empty()).then(|| quote!(#[doc = #about] pub mod #module { #(#operations)* }))
    });
    modules.collect()
}

/// The types of a root type's fields.
pub(super) fn names(root: Root, context: &Context<'_>) -> Vec<Ident> {
    let fields = context.api.graphql.root(root).iter();
    Scope::without(&RESERVED).take_all(fields.map(|field| field.name.as_str()), upper_camel)
}

fn operation(
    root: Root,
    field: &FieldDefinition,
    (ident, kind): (&Ident, &TokenStream),
    context: &Context<'_>,
) -> TokenStream {
    let path = Path::into_module("super");
    let place =
        Place { owner: &field.name, path: &path, elements: Elements::AsDeclared, parts: Parts::Whole };
    let presence = |argument: &InputValue| match argument.ty.is_required() {
        true => Presence::Required,
        false => Presence::Optional,
    };
    let members = inputs(&field.arguments, presence, given::scope(), place, context);
    let given = given::print(&docs(field, context), ident, &members);

    let taken_by = |holder: &str, ty: &str| context.apart.levels(holder, ty, &context.api.graphql);
    let depth = Depth { levels: context.options.depth.levels(), taken_by: &taken_by };
    let statement = plan(root, field, &context.api.graphql, depth);
    let mut document = String::new();
    statement::document(&statement, &mut document);
    let document = lines(&unindented(&document));
    let (name, field_name) = (&statement.name, field.name.as_str());
    let output = output(field, context);
    quote! {
        #given
        operation!(#kind #ident = #name, #field_name, #output, #document);
    }
}

fn docs(field: &FieldDefinition, context: &Context<'_>) -> TokenStream {
    let said = context.docs.of_type(&field.name).map(|text| {
        let text = comment(text);
        quote!(#text #[doc = ""])
    });
    let named = code(&format!("{}: {}", field.name, sdl::type_text(&field.ty)));
    quote!(#said #named)
}

/// The type of the result.
fn output(field: &FieldDefinition, context: &Context<'_>) -> Type {
    let named = context.names.named(&field.ty.named, None, &Path::into_module("super"));
    let element = if field.ty.required { named } else { named.within("Option") };
    match field.ty.list {
        None => element,
        Some(list) if list.required => element.within("Vec"),
        Some(_) => element.within("Vec").within("Option"),
    }
}

/// A document as it stands alone.
fn unindented(document: &str) -> String {
    document.lines().map(|line| line.strip_prefix("  ").unwrap_or(line)).collect::<Vec<_>>().join("\n")
}
