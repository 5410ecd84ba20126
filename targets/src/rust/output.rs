//! Types that the API answers. A model is there once for each level that operations select it at, with just the relations
//! that are selected there; so types of models never hold themselves, however models refer to each other.

use amplify_schemac_compiler::api::graphql::{FieldDefinition, TypeDefinition};

use super::Context;
use super::definition::comment;
use super::member::{Elements, Field, Parts, Place, Presence, members};
use crate::print::rust::{Ident, Items, Path, Scope};

/// A level that models are selected at.
pub(super) struct Level {
    /// What leads from its module to the types that are the same at all levels.
    pub(super) path: Path,
    /// How many levels are below it.
    pub(super) left: usize,
}

/// The module of the level below, if there is one: the models and their connections again.
pub(super) fn related(above: &Level, context: &Context<'_>, items: &mut Items<'_>) {
    let Some(left) = above.left.checked_sub(1) else { return };
    let level = Level { path: above.path.from_within(), left };
    items.part();
    items.comment("Models as relations of others.");
    items.block(
        "pub mod related {",
        |items| {
            for definition in context.api.graphql.iter() {
                let Some(ident) = context.names.of_type(definition.name()) else { continue };
                if let TypeDefinition::Object(object) = definition
                    && context.apart.is_by_level(&object.name)
                {
                    items.part();
                    print(&object.name, &object.fields, ident, &level, context, items);
                }
            }
            related(&level, context, items);
        },
        "}",
    );
}

/// A type at a level.
pub(super) fn print(
    name: &str,
    fields: &[FieldDefinition],
    ident: &Ident,
    level: &Level,
    context: &Context<'_>,
    items: &mut Items<'_>,
) {
    let fields: Vec<Field<'_>> =
        fields.iter().filter_map(|field| part(name, field, level, context)).collect();
    let place = Place { owner: name, path: &level.path, elements: Elements::AsDeclared, parts: Parts::Boxed };
    let members = members(&fields, Scope::default(), place, context);
    items.block(
        "object! {",
        |items| {
            comment(name, "type", context, items);
            items.block(
                format_args!("{ident} {{"),
                |items| members.iter().for_each(|member| member.print(items)),
                "}",
            );
        },
        "}",
    );
}

/// A field at a level, if it is selected there. A custom type that can't be selected whole ends where the levels do, so
/// there may be none, however non-null.
fn part<'a>(
    holder: &str,
    field: &'a FieldDefinition,
    level: &Level,
    context: &Context<'_>,
) -> Option<Field<'a>> {
    let named = &field.ty.named;
    let levels = context.apart.levels(holder, named, &context.api.graphql);
    let path = match (context.apart.is_by_level(named), levels) {
        (true, 0) => Path::default(),
        (true, _) if level.left == 0 => return None,
        (true, _) => Path::into_module("related"),
        (false, _) => level.path.clone(),
    };
    let may_end = levels > 0 && !context.apart.is_by_level(named);
    let presence = if field.ty.is_required() && !may_end { Presence::Required } else { Presence::Nullable };
    Some(Field { name: &field.name, ty: &field.ty, presence, path })
}
