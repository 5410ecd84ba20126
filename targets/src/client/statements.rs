//! `client/{queries,mutations,subscriptions}.ts`: from the GraphQL schema to a document for each root field, with what
//! can be selected two levels deep (chapter 5, e).

use amplify_schemac_compiler::api::graphql::{
    FieldDefinition, InterfaceType, Root, TypeDefinition, TypeSystem,
};
use amplify_schemac_compiler::api::naming;

use crate::Bundle;
use crate::print::statement::{self, Selection, Statement};

/// How deep objects are selected; connections and their items are a level each.
const DEPTH: usize = 2;

const FILES: [(Root, &str); 3] = [
    (Root::Query, "client/queries.ts"),
    (Root::Mutation, "client/mutations.ts"),
    (Root::Subscription, "client/subscriptions.ts"),
];

/// Adds the files of the root types that there are.
pub(super) fn emit(types: &TypeSystem, out: &mut Bundle) {
    for (root, path) in FILES {
        let fields = types.root(root);
        if !fields.is_empty() {
            let statements = fields.iter().map(|field| plan(root, field, types));
            out.add(path, statement::print(statements));
        }
    }
}

fn plan<'a>(root: Root, field: &'a FieldDefinition, types: &'a TypeSystem) -> Statement<'a> {
    Statement {
        root,
        name: naming::capitalize(&field.name),
        field,
        selection: selection(&field.ty.named, types, DEPTH),
    }
}

/// What is selected of a type: nothing of scalars, enums, and objects that are too deep.
fn selection<'a>(ty: &str, types: &'a TypeSystem, depth: usize) -> Vec<Selection<'a>> {
    match types.get(ty) {
        Some(TypeDefinition::Object(object)) => {
            let fields = fields(&object.fields, types, depth);
            fields.into_iter().chain([Selection::TypeName]).collect()
        }
        Some(TypeDefinition::Interface(interface)) => {
            let mut all = fields(&interface.fields, types, depth);
            all.extend(implementations(interface, types, depth));
            all
        }
        Some(TypeDefinition::Enum(_) | TypeDefinition::Input(_)) | None => Vec::new(),
    }
}

/// The fields of an object at a depth; below the last one, objects are left out.
fn fields<'a>(
    fields: impl IntoIterator<Item = &'a FieldDefinition>,
    types: &'a TypeSystem,
    depth: usize,
) -> Vec<Selection<'a>> {
    let selected = fields.into_iter().filter_map(|field| match types.get(&field.ty.named) {
        Some(TypeDefinition::Object(_) | TypeDefinition::Interface(_)) if depth <= 1 => None,
        _ => Some(Selection::Field(&field.name, selection(&field.ty.named, types, depth - 1))),
    });
    selected.collect()
}

/// What the objects of an interface have beside its own fields.
fn implementations<'a>(
    interface: &'a InterfaceType,
    types: &'a TypeSystem,
    depth: usize,
) -> impl Iterator<Item = Selection<'a>> {
    let is_own = |field: &FieldDefinition| interface.fields.iter().any(|own| own.name == field.name);
    types.iter().filter_map(move |definition| {
        let TypeDefinition::Object(object) = definition else { return None };
        let others = object.fields.iter().filter(|field| !is_own(field));
        let is_implemented = object.interfaces.contains(&interface.name);
        let selected = if is_implemented { fields(others, types, depth) } else { Vec::new() };
        (!selected.is_empty()).then(|| Selection::On(&object.name, selected))
    })
}
