//! Custom types in forms: each is planned once, however many fields hold it.

use std::collections::{HashMap, HashSet};

use amplify_schemac_compiler::api::types::{CustomField, CustomType, Types, ValueType};
use amplify_schemac_compiler::ir::Id;

use super::FormField;
use crate::forms::names::{GroupNames, Naming};

/// A custom type as a part of forms.
#[derive(Debug)]
pub(in crate::forms) struct Group<'a> {
    /// Its names in the files.
    pub(in crate::forms) names: GroupNames,
    /// What it asks for.
    pub(in crate::forms) fields: Vec<FormField<'a>>,
    /// Whether it can hold itself, at any depth, or something that does.
    pub(in crate::forms) is_recursive: bool,
}

/// The place of a custom type in [`super::Plan::groups`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::forms) struct GroupRef(usize);

impl GroupRef {
    /// The custom type.
    pub(in crate::forms) fn of<'p, 'a>(self, groups: &'p [Group<'a>]) -> Option<&'p Group<'a>> {
        groups.get(self.0)
    }
}

/// Custom types that forms turned out to hold.
#[derive(Debug)]
pub(super) struct Groups<'a> {
    types: &'a Types,
    naming: Naming,
    places: HashMap<Id<CustomType>, GroupRef>,
    found: Vec<Id<CustomType>>,
    recursive: HashSet<Id<CustomType>>,
}

impl<'a> Groups<'a> {
    pub(super) fn new(types: &'a Types, naming: Naming) -> Self {
        Self { types, naming, places: HashMap::new(), found: Vec::new(), recursive: self_holding(types) }
    }

    /// The place of a custom type.
    pub(super) fn refer(&mut self, id: Id<CustomType>) -> GroupRef {
        let found = &mut self.found;
        *self.places.entry(id).or_insert_with(|| {
            found.push(id);
            GroupRef(found.len() - 1)
        })
    }

    /// Whether what a type holds may have no end.
    pub(super) fn is_endless(&self, ty: ValueType) -> bool {
        matches!(ty, ValueType::CustomType(id) if self.recursive.contains(&id))
    }

    /// Plans what was found, and what that holds.
    pub(super) fn finish(mut self) -> Vec<Group<'a>> {
        let mut fields = Vec::new();
        while let Some(&id) = self.found.get(fields.len()) {
            fields.push(super::fields_of_group(&self.types.custom_types[id], self.types, &mut self));
        }
        let Self { types, mut naming, found, recursive, .. } = self;
        found
            .into_iter()
            .zip(fields)
            .map(|(id, fields)| {
                let name = types.custom_types[id].name.as_str();
                Group { names: naming.group(name), fields, is_recursive: recursive.contains(&id) }
            })
            .collect()
    }
}

/// The custom types that hold themselves, and those that hold them: what is left when what holds nothing, or only what was
/// taken away, is taken away. Such a type holds itself in lists, or where it may be missing: all else has no end
/// (`amplify::custom_type::required_cycle`).
fn self_holding(types: &Types) -> HashSet<Id<CustomType>> {
    let held = |field: &CustomField| match field.ty.named {
        ValueType::CustomType(id) => Some(id),
        ValueType::Scalar(_) | ValueType::Enum(_) => None,
    };
    let mut open = HashMap::new();
    let mut holders: HashMap<_, Vec<_>> = HashMap::new();
    let mut gone = Vec::new();
    for (id, ty) in types.custom_types.iter() {
        let inside: Vec<_> = ty.fields.iter().filter_map(held).collect();
        if inside.is_empty() {
            gone.push(id);
        }
        open.insert(id, inside.len());
        inside.into_iter().for_each(|held| holders.entry(held).or_default().push(id));
    }
    while let Some(id) = gone.pop() {
        open.remove(&id);
        for holder in holders.get(&id).into_iter().flatten() {
            let Some(left) = open.get_mut(holder) else { continue };
            *left = left.saturating_sub(1);
            if *left == 0 {
                gone.push(*holder);
            }
        }
    }
    open.into_keys().collect()
}
