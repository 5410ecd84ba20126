//! Which types can be held and selected whole: from the GraphQL schema to those that end, and soon.

use amplify_schemac_compiler::api::Api;
use amplify_schemac_compiler::api::graphql::{TypeDefinition, TypeSystem};
use rustc_hash::{FxHashMap, FxHashSet};

use super::names::is_root;

/// A type with more fields, those of its fields' types counted, is too large to be in others whole.
const LARGEST: usize = 100;

/// Which types stand apart from those that hold them.
pub(super) struct Apart<'a> {
    models: FxHashSet<&'a str>,
    connections: FxHashSet<&'a str>,
    small: FxHashSet<&'a str>,
}

impl<'a> Apart<'a> {
    /// Looks at every type and input.
    pub(super) fn new(api: &'a Api<'_>) -> Self {
        let models: FxHashSet<&str> = api.models.all.values().map(|model| model.name.as_str()).collect();
        let connections = api.graphql.iter().filter(|definition| !is_root(definition));
        let connections = connections
            .filter(|definition| !models.contains(definition.name().as_str()))
            .filter(|definition| held(definition).any(|held| models.contains(held)))
            .map(|definition| definition.name().as_str());
        let connections = connections.collect();
        let small = small(&api.graphql, &models);
        Self { models, connections, small }
    }

    /// Whether a type is there once for each level: a model or a connection.
    pub(super) fn is_by_level(&self, name: &str) -> bool {
        self.models.contains(name) || self.connections.contains(name)
    }

    /// Whether a type can't be in others whole: one that may hold itself, or is too large. Enums and scalars are none.
    pub(super) fn is_boxed(&self, name: &str, types: &TypeSystem) -> bool {
        match types.get(name) {
            None | Some(TypeDefinition::Enum(_)) => false,
            Some(_) => !self.is_by_level(name) && !self.small.contains(name),
        }
    }

    /// How many levels a type takes when it is selected as a part of another: relations take one each, and what can't
    /// be selected whole.
    pub(super) fn levels(&self, holder: &str, name: &str, types: &TypeSystem) -> usize {
        let is_apart = self.is_by_level(name) || self.is_boxed(name, types);
        usize::from(is_apart && !self.connections.contains(holder))
    }
}

/// The types whose fields end within [`LARGEST`], found from the innermost outwards.
fn small<'a>(types: &'a TypeSystem, models: &FxHashSet<&'a str>) -> FxHashSet<&'a str> {
    let mut holders: FxHashMap<&str, Vec<&str>> = FxHashMap::default();
    let mut waiting: FxHashMap<&str, usize> = FxHashMap::default();
    let mut sizes: FxHashMap<&str, usize> = FxHashMap::default();
    let mut ready = Vec::new();
    for definition in types.iter() {
        let name = definition.name().as_str();
        let held: Vec<&str> = held(definition)
            .filter(|&held| types.has(held) && !models.contains(held))
            .filter(|&held| !matches!(types.get(held), Some(TypeDefinition::Enum(_))))
            .collect();
        sizes.insert(name, fields(definition));
        waiting.insert(name, held.len());
        if held.is_empty() {
            ready.push(name);
        }
        for each in held {
            holders.entry(each).or_default().push(name);
        }
    }
    let mut small = FxHashSet::default();
    while let Some(name) = ready.pop() {
        let size = sizes.get(name).copied().unwrap_or_default();
        let is_small = size <= LARGEST;
        if is_small {
            small.insert(name);
        }
        for &holder in holders.get(name).into_iter().flatten() {
            if is_small && let Some(sum) = sizes.get_mut(holder) {
                *sum += size;
            }
            if let Some(left) = waiting.get_mut(holder) {
                *left -= 1;
                if *left == 0 {
                    ready.push(holder);
                }
            }
        }
    }
    small
}

fn fields(definition: &TypeDefinition) -> usize {
    held(definition).count()
}

/// The types of a definition's fields.
fn held(definition: &TypeDefinition) -> impl Iterator<Item = &str> {
    let (output, input) = match definition {
        TypeDefinition::Object(object) => (object.fields.as_slice(), [].as_slice()),
        TypeDefinition::Interface(interface) => (interface.fields.as_slice(), [].as_slice()),
        TypeDefinition::Input(input) => ([].as_slice(), input.fields.as_slice()),
        TypeDefinition::Enum(_) => ([].as_slice(), [].as_slice()),
    };
    let output = output.iter().map(|field| field.ty.named.as_str());
    output.chain(input.iter().map(|field| field.ty.named.as_str()))
}
