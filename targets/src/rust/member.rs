//! Fields of the generated types: their names, types and comments.

use amplify_schemac_compiler::api::graphql::{InputValue, TypeRef};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::Context;
use crate::print::rust::{Scope, code, comment, serde_camel, snake};
use crate::print::sdl::type_text;

/// A field of a generated type.
pub(super) struct Member {
    /// Its name in Rust.
    pub(super) ident: Ident,
    /// Its type, as if a value were always there.
    pub(super) ty: TokenStream,
    /// Whether there always is one.
    pub(super) presence: Presence,
    /// Its attributes: comments, and its name in JSON.
    attributes: TokenStream,
}

/// Whether a field has a value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Presence {
    /// It does.
    Required,
    /// It has one, or `null`.
    Nullable,
    /// It has one, or isn't sent.
    Optional,
    /// It has one, or `null`, or isn't sent.
    Change,
}

/// Where fields are.
#[derive(Clone, Copy)]
pub(super) struct Place<'p> {
    /// The type, input or root field.
    pub(super) owner: &'p str,
    /// What leads from its module to the types.
    pub(super) path: &'p TokenStream,
    /// Whether elements of lists can be `null`.
    pub(super) elements: Elements,
    /// Whether types that can hold themselves are boxed.
    pub(super) parts: Parts,
}

/// Types that can hold themselves.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Parts {
    /// As fields of each other.
    Boxed,
    /// As fields of what is never held itself.
    Whole,
}

/// Elements of lists.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Elements {
    /// As the schema says.
    AsDeclared,
    /// Never `null`: of what is only ever sent, nobody needs it.
    Given,
}

/// The fields of an input, or the arguments of a root field.
pub(super) fn inputs<'a>(
    values: &'a [InputValue],
    presence: impl Fn(&InputValue) -> Presence,
    scope: Scope,
    place: Place<'_>,
    context: &Context<'a>,
) -> Vec<Member> {
    let values = values.iter().map(|value| (value.name.as_str(), &value.ty, presence(value)));
    members(values, scope, place, context)
}

/// Fields with their types.
pub(super) fn members<'a>(
    fields: impl Iterator<Item = (&'a str, &'a TypeRef, Presence)> + Clone,
    mut scope: Scope,
    place: Place<'_>,
    context: &Context<'a>,
) -> Vec<Member> {
    let idents = scope.take_all(fields.clone().map(|(name, ..)| name), snake);
    let members = fields.zip(idents).map(|((name, ty, presence), ident)| Member {
        attributes: attributes(name, ty, &ident, presence, place, context),
        ty: of(ty, name, place, context),
        ident,
        presence,
    });
    members.collect()
}

/// The type of a value that is there.
fn of(ty: &TypeRef, field: &str, place: Place<'_>, context: &Context<'_>) -> TokenStream {
    let model = context.ids.model(place.owner, field);
    let named = context.names.named(&ty.named, model, place.path);
    match ty.list {
        Some(_) if ty.required || place.elements == Elements::Given => quote!(Vec<#named>),
        Some(_) => quote!(Vec<Option<#named>>),
        None if place.parts == Parts::Boxed && context.apart.is_boxed(&ty.named, &context.api.graphql) => {
            quote!(Box<#named>)
        }
        None => named,
    }
}

fn attributes(
    name: &str,
    ty: &TypeRef,
    ident: &Ident,
    presence: Presence,
    place: Place<'_>,
    context: &Context<'_>,
) -> TokenStream {
    let said = context.docs.of_field(place.owner, name).map(|text| {
        let text = comment(text);
        quote!(#text #[doc = ""])
    });
    let spelled = code(&format!("{name}: {}", type_text(ty)));
    let rename =
        (serde_camel(ident.to_string().trim_start_matches("r#")) != name).then(|| quote!(rename = #name,));
    let path = place.path.to_string().replace(' ', "");
    let skip = match presence {
        Presence::Required | Presence::Nullable => None,
        Presence::Optional => Some(quote!(skip_serializing_if = "Option::is_none")),
        Presence::Change => {
            let is_keep = format!("{path}scalars::Change::is_keep");
            Some(quote!(default, skip_serializing_if = #is_keep))
        }
    };
    let serde = (rename.is_some() || skip.is_some()).then(|| quote!(#[serde(#rename #skip)]));
    quote!(#said #spelled #serde)
}

impl Member {
    /// The field as a struct declares it.
    pub(super) fn declaration(&self, path: &TokenStream) -> TokenStream {
        let Self { ident, ty, presence, attributes } = self;
        let ty = match presence {
            Presence::Required => quote!(#ty),
            Presence::Nullable | Presence::Optional => quote!(Option<#ty>),
            Presence::Change => quote!(#path scalars::Change<#ty>),
        };
        quote!(#attributes pub #ident: #ty,)
    }

    /// Whether the field must be given.
    pub(super) fn is_required(&self) -> bool {
        self.presence == Presence::Required
    }
}
