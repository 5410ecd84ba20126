//! Fields of the generated types: their names, types and comments.

use amplify_schemac_compiler::api::graphql::{InputValue, TypeRef};

use super::Context;
use crate::print::rust::{Ident, Items, Path, Scope, Text, Type, snake};

/// A field of a generated type.
pub(super) struct Member<'a> {
    /// Whether there always is a value.
    pub(super) presence: Presence,
    /// Its name in Rust.
    ident: Ident,
    /// Its type, as if a value were always there.
    ty: Type,
    /// What the schema's comment says of it.
    said: Option<&'a str>,
    /// Its name and type in the schema.
    declared: (&'a str, &'a TypeRef),
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
pub(super) fn inputs<'a>(
    values: &'a [InputValue],
    presence: impl Fn(&InputValue) -> Presence,
    scope: Scope,
    place: Place<'_>,
    context: &'a Context<'_>,
) -> Vec<Member<'a>> {
    let fields = values.iter().map(|value| Field {
        name: &value.name,
        ty: &value.ty,
        presence: presence(value),
        path: place.path.clone(),
    });
    members(&fields.collect::<Vec<_>>(), scope, place, context)
}

/// Fields with their names and types.
pub(super) fn members<'a>(
    fields: &[Field<'a>],
    mut scope: Scope,
    place: Place<'_>,
    context: &'a Context<'_>,
) -> Vec<Member<'a>> {
    let idents = scope.take_all(fields.iter().map(|field| field.name), snake);
    let members = fields.iter().zip(idents).map(|(field, ident)| Member {
        presence: field.presence,
        ident,
        ty: of(field, place, context),
        said: context.docs.of_field(place.owner, field.name),
        declared: (field.name, field.ty),
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

impl Member<'_> {
    /// The field as the module's macros take it: `title: String,`, after comments, which end in what it is in the schema,
    /// and its name in JSON where that isn't what serde makes of Rust's.
    pub(super) fn print(&self, items: &mut Items<'_>) {
        let Self { presence, ident, ty, said, declared: (name, in_schema) } = self;
        if let Some(said) = said {
            items.paragraph(said);
        }
        items.comment_field(name, in_schema);
        if ident.in_camel_case() != *name {
            items.line(format_args!("#[serde(rename = {})]", Text(name)));
        }
        let (open, close) = match presence {
            // Of what is answered; else the macro says it.
            Presence::Nullable => ("Option<", ">"),
            Presence::Required | Presence::Optional | Presence::Change => ("", ""),
        };
        items.line(format_args!("{ident}: {open}{ty}{close},"));
    }
}
