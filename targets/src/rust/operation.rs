//! Operations: from root fields to types that hold their variables, with document and result.

use amplify_schemac_compiler::api::Api;
use amplify_schemac_compiler::api::graphql::{FieldDefinition, InputValue, Root};

use super::member::{Elements, Parts, Place, Presence, inputs};
use super::names::RESERVED;
use super::{Context, given};
use crate::graphql::selection::{Depth, plan};
use crate::print::rust::{Ident, Items, Lines, Path, Scope, Text, Type, upper_camel};
use crate::print::statement;

/// The modules of the root types that there are.
pub(super) fn print(context: &Context<'_>, items: &mut Items<'_>) {
    for (root, names) in &context.roots {
        let (about, kind) = match root {
            Root::Query => ("What can be asked.", "Call"),
            Root::Mutation => ("What can be changed.", "Call"),
            Root::Subscription => ("What can be listened to.", "Subscription"),
        };
        let fields = context.api.graphql.root(*root);
        if fields.is_empty() {
            continue;
        }
        items.part();
        items.comment(about);
        items.block(
            format_args!("pub mod {} {{", module(*root)),
            |items| {
                for (field, ident) in fields.iter().zip(names) {
                    operation(*root, field, (ident, kind), context, items);
                }
            },
            "}",
        );
    }
}

/// The module of a root type's operations.
pub(super) fn module(root: Root) -> &'static str {
    match root {
        Root::Query => "queries",
        Root::Mutation => "mutations",
        Root::Subscription => "subscriptions",
    }
}

/// The types of a root type's fields.
pub(super) fn names(root: Root, api: &Api<'_>) -> Vec<Ident> {
    let fields = api.graphql.root(root).iter();
    Scope::without(&RESERVED).take_all(fields.map(|field| field.name.as_str()), upper_camel)
}

fn operation(
    root: Root,
    field: &FieldDefinition,
    (ident, kind): (&Ident, &str),
    context: &Context<'_>,
    items: &mut Items<'_>,
) {
    let path = Path::into_module("super");
    let place =
        Place { owner: &field.name, path: &path, elements: Elements::AsDeclared, parts: Parts::Whole };
    let presence = |argument: &InputValue| match argument.ty.is_required() {
        true => Presence::Required,
        false => Presence::Optional,
    };
    let members = inputs(&field.arguments, presence, given::scope(), place, context);
    items.part();
    given::print(|items| comment(field, context, items), ident, &members, items);

    let taken_by = |holder: &str, ty: &str| context.apart.levels(holder, ty, &context.api.graphql);
    let depth = Depth { levels: context.options.depth.levels(), taken_by: &taken_by };
    let statement = plan(root, field, &context.api.graphql, depth);
    let mut document = String::new();
    statement::document(&statement, 0, &mut document);
    items.part();
    items.block(
        "operation!(",
        |items| {
            items.line(format_args!("{kind} {ident} = {},", Text(&statement.name)));
            items.line(format_args!("{},", Text(&field.name)));
            items.line(format_args!("{},", output(field, context)));
            items.line(Lines(document.trim_end()));
        },
        ");",
    );
}

fn comment(field: &FieldDefinition, context: &Context<'_>, items: &mut Items<'_>) {
    context.docs.begin(&field.name, items);
    items.comment_field(&field.name, &field.ty);
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
