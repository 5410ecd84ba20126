//! Fields of the generated types: their names, types and comments.

use amplify_schemac_compiler::api::graphql::{InputValue, TypeRef};
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, TokenStreamExt, quote};

use super::Context;
use crate::print::rust::{Path, Scope, Type, comment, mark, serde_camel, snake};
use crate::print::sdl::type_text;

/// A field of a generated type.
pub(super) struct Member {
    /// Its name in Rust.
    pub(super) ident: Ident,
    /// Its type, as if a value were always there.
    pub(super) ty: Type,
    /// Whether there always is one.
    pub(super) presence: Presence,
    /// Its attributes: comments, and its name in JSON.
    attributes: TokenStream,
    /// What it is in the schema: `title: String!`.
    declared: String,
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
    pub(super) path: &'p Path,
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

/// A field, not yet named.
pub(super) struct Field<'a> {
    /// Its name in the schema.
    pub(super) name: &'a str,
    /// Its type.
    pub(super) ty: &'a TypeRef,
    /// Whether it has a value.
    pub(super) presence: Presence,
    /// What leads to its type.
    pub(super) path: Path,
}

/// The fields of an input, or the arguments of a root field.
pub(super) fn inputs(
    values: &[InputValue],
    presence: impl Fn(&InputValue) -> Presence,
    scope: Scope,
    place: Place<'_>,
    context: &Context<'_>,
) -> Vec<Member> {
    let fields = values.iter().map(|value| Field {
        name: &value.name,
        ty: &value.ty,
        presence: presence(value),
        path: place.path.clone(),
    });
    members(&fields.collect::<Vec<_>>(), scope, place, context)
}

/// Fields with their names and types.
pub(super) fn members(
    fields: &[Field<'_>],
    mut scope: Scope,
    place: Place<'_>,
    context: &Context<'_>,
) -> Vec<Member> {
    let idents = scope.take_all(fields.iter().map(|field| field.name), snake);
    let members = fields.iter().zip(idents).map(|(field, ident)| Member {
        attributes: attributes(field, &ident, place, context),
        ty: of(field, place, context),
        ident,
        presence: field.presence,
        declared: format!("{}: {}", field.name, type_text(field.ty)),
    });
    members.collect()
}

/// The type of a value that is there.
fn of(field: &Field<'_>, place: Place<'_>, context: &Context<'_>) -> Type {
    let Field { name, ty, path, .. } = field;
    let model = context.ids.model(place.owner, name);
    let named = context.names.named(&ty.named, model, path);
    match ty.list {
        Some(_) if ty.required || place.elements == Elements::Given => named.within("Vec"),
        Some(_) => named.within("Option").within("Vec"),
        None if place.parts == Parts::Boxed && context.apart.is_boxed(&ty.named, &context.api.graphql) => {
            named.within("Box")
        }
        None => named,
    }
}

/// What stands before a field: its comment, and its name in JSON where that isn't what serde makes of Rust's.
fn attributes(field: &Field<'_>, ident: &Ident, place: Place<'_>, context: &Context<'_>) -> TokenStream {
    let name = field.name;
    let said = context.docs.of_field(place.owner, name).map(|text| {
        let text = comment(text);
        quote!(#text #[doc = ""])
    });
    let is_renamed = serde_camel(ident.to_string().trim_start_matches("r#")) != name;
    let serde = is_renamed.then(|| quote!(#[serde(rename = #name)]));
    quote!(#said #serde)
}

/// The field as the module's macros take it: `title: String = "title: String!",`.
impl ToTokens for Member {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.attributes.to_tokens(tokens);
        self.ident.to_tokens(tokens);
        tokens.append(mark(':'));
        match self.presence {
            // Of what is answered; else the macro says it.
            Presence::Nullable => self.ty.clone().within("Option").to_tokens(tokens),
            Presence::Required | Presence::Optional | Presence::Change => self.ty.to_tokens(tokens),
        }
        tokens.append(mark('='));
        self.declared.to_tokens(tokens);
        tokens.append(mark(','));
    }
}
