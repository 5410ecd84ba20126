//! Related records in selection sets: from the models to one type for each of them and each number of relationships
//! that can still be followed.
//!
//! A type for each is what keeps the whole linear in the number of models, however they are related.

use amplify_schemac_compiler::ir::{FieldKind, Id, Model, Relationship, RelationshipKind, Schema};
use smol_str::SmolStr;

use super::aliases::Aliases;
use super::library;
use super::model::{Context, is_many};
use crate::print::ts::{Member, Name, Names, Type};

/// How many relationships a selection set can follow.
const DEPTH: usize = 5;

/// The types of related records.
#[derive(Debug)]
pub(super) struct Nested {
    /// For each model its types by the number of relationships that can still be followed; a model without any has
    /// just its own.
    names: Vec<Vec<Option<Name>>>,
}

/// The types that are needed, and their declarations in order.
pub(super) fn plan(schema: &Schema, aliases: &Aliases, names: &mut Names) -> (Nested, Vec<(Name, Type)>) {
    let needed = needed(schema);
    let nested = Nested {
        names: schema
            .models
            .iter()
            .zip(&needed)
            .map(|((id, model), needed)| {
                if relationships(model).next().is_none() {
                    return vec![Some(aliases.of_model(id).clone()); DEPTH];
                }
                let name = |(depth, needed): (usize, &bool)| {
                    needed.then(|| names.declare(&format!("{}{depth}", aliases.of_model(id))))
                };
                needed.iter().enumerate().map(name).collect()
            })
            .collect(),
    };
    let mut declared = Vec::new();
    for (id, model) in schema.models.iter().filter(|(_, model)| relationships(model).next().is_some()) {
        for depth in 0..DEPTH {
            if let Some(name) = nested.name_of(id, depth) {
                declared.push((name.clone(), nested.declaration((id, model), depth, aliases)));
            }
        }
    }
    (nested, declared)
}

fn relationships(model: &Model) -> impl Iterator<Item = (&SmolStr, &Relationship)> {
    model.fields.values().filter_map(|field| match &field.kind {
        FieldKind::Relationship(relationship) => Some((&field.name, relationship)),
        FieldKind::Value(_) => None,
    })
}

/// For each model, the numbers of relationships that some selection set can still follow from it.
fn needed(schema: &Schema) -> Vec<[bool; DEPTH]> {
    let mut needed = vec![[false; DEPTH]; schema.models.len()];
    let mut open: Vec<(Id<Model>, usize)> = schema.models.iter().map(|(id, _)| (id, DEPTH)).collect();
    while let Some((id, depth)) = open.pop() {
        let Some(depth) = depth.checked_sub(1) else { continue };
        for (_, relationship) in relationships(&schema.models[id]) {
            let Some(target) = relationship.target else { continue };
            let place = needed.get_mut(target.index()).and_then(|depths| depths.get_mut(depth));
            if let Some(place @ false) = place {
                *place = true;
                open.push((target, depth));
            }
        }
    }
    needed
}

impl Nested {
    fn name_of(&self, model: Id<Model>, depth: usize) -> Option<&Name> {
        self.names.get(model.index())?.get(depth)?.as_ref()
    }

    /// What a relationship of a model leads to, if one can be followed at all. The fields that lead straight back
    /// are left out.
    pub(super) fn related(
        &self,
        from: Id<Model>,
        relationship: &Relationship,
        context: Context<'_>,
    ) -> Option<Type> {
        let target = relationship.target?;
        let ty = Type::Named(self.name_of(target, DEPTH.checked_sub(1)?)?.clone());
        let back = relationships(&context.schema.models[target])
            .filter(|(_, other)| other.kind == RelationshipKind::BelongsTo && other.target == Some(from))
            .map(|(name, _)| name);
        let back = Type::one_of(back);
        let ty = match &back {
            Type::Union(none) if none.is_empty() => ty,
            _ => Type::Applied(library::OMIT, vec![ty, back]),
        };
        Some(list_if_many(ty, relationship))
    }

    /// A model of whose relationships some can still be followed, or none.
    fn declaration(&self, (id, model): (Id<Model>, &Model), depth: usize, aliases: &Aliases) -> Type {
        let own = Type::Named(aliases.of_model(id).clone());
        let Some(depth) = depth.checked_sub(1) else { return Type::Applied(library::PLAIN, vec![own]) };
        let related = relationships(model).filter_map(|(field, relationship)| {
            let ty = Type::Named(self.name_of(relationship.target?, depth)?.clone());
            Some(Member::new(field.clone(), list_if_many(ty, relationship)))
        });
        Type::Applied(library::WITH, vec![own, Type::Object(related.collect())])
    }
}

fn list_if_many(ty: Type, relationship: &Relationship) -> Type {
    if is_many(relationship) { ty.array() } else { ty }
}
