//! From the GraphQL schema to the document of a root field: what is selected of its result, down to some depth.

use amplify_schemac_compiler::api::graphql::{
    FieldDefinition, InterfaceType, Root, TypeDefinition, TypeSystem,
};
use amplify_schemac_compiler::api::naming;

use crate::print::statement::{Selection, Statement};

/// How deep is selected.
#[derive(Clone, Copy)]
pub(crate) struct Depth<'a> {
    /// How many levels there are.
    pub(crate) levels: usize,
    /// How many levels a type takes (the second name) in the one that holds it. Types that take none must not hold each
    /// other in turn.
    pub(crate) taken_by: &'a dyn Fn(&str, &str) -> usize,
}

/// The document of a root field. The type of its result is selected however many levels it takes.
pub(crate) fn plan<'a>(
    root: Root,
    field: &'a FieldDefinition,
    types: &'a TypeSystem,
    depth: Depth<'_>,
) -> Statement<'a> {
    let taken = (depth.taken_by)(root.name(), &field.ty.named);
    let below = Depth { levels: depth.levels.saturating_sub(taken), ..depth };
    Statement {
        root,
        name: naming::capitalize(&field.name),
        field,
        selection: selection(&field.ty.named, types, below),
    }
}

/// What is selected of a type: nothing of scalars, enums, and objects that are too deep.
fn selection<'a>(ty: &str, types: &'a TypeSystem, depth: Depth<'_>) -> Vec<Selection<'a>> {
    match types.get(ty) {
        Some(TypeDefinition::Object(object)) => {
            let fields = fields(&object.name, &object.fields, types, depth);
            fields.into_iter().chain([Selection::TypeName]).collect()
        }
        Some(TypeDefinition::Interface(interface)) => {
            let mut all = fields(&interface.name, &interface.fields, types, depth);
            all.extend(implementations(interface, types, depth));
            all
        }
        Some(TypeDefinition::Enum(_) | TypeDefinition::Input(_)) | None => Vec::new(),
    }
}

/// The fields of an object, without objects for which no levels are left.
fn fields<'a>(
    holder: &str,
    fields: impl IntoIterator<Item = &'a FieldDefinition>,
    types: &'a TypeSystem,
    depth: Depth<'_>,
) -> Vec<Selection<'a>> {
    let selected = fields.into_iter().filter_map(|field| match types.get(&field.ty.named) {
        Some(TypeDefinition::Object(_) | TypeDefinition::Interface(_)) => {
            let levels = depth.levels.checked_sub((depth.taken_by)(holder, &field.ty.named))?;
            let inner = selection(&field.ty.named, types, Depth { levels, ..depth });
            Some(Selection::Field(&field.name, inner))
        }
        _ => Some(Selection::Field(&field.name, Vec::new())),
    });
    selected.collect()
}

/// What the objects of an interface have beside its own fields.
fn implementations<'a>(
    interface: &'a InterfaceType,
    types: &'a TypeSystem,
    depth: Depth<'_>,
) -> impl Iterator<Item = Selection<'a>> {
    let is_own = |field: &FieldDefinition| interface.fields.iter().any(|own| own.name == field.name);
    types.iter().filter_map(move |definition| {
        let TypeDefinition::Object(object) = definition else { return None };
        let others = object.fields.iter().filter(|field| !is_own(field));
        let is_implemented = object.interfaces.contains(&interface.name);
        let selected = if is_implemented { fields(&object.name, others, types, depth) } else { Vec::new() };
        (!selected.is_empty()).then(|| Selection::On(&object.name, selected))
    })
}
