//! Related records in selection sets: from the models to one type for each of them and each number of relationships
//! that can still be followed.
//!
//! A type for each is what keeps the whole linear in the number of models, however they are related.

use amplify_schemac_compiler::ir::{FieldKind, Id, Model, Relationship, RelationshipKind, Schema};
use smol_str::SmolStr;

use super::SelectionSetDepth;
use super::aliases::Aliases;
use super::model::{Context, is_many};
use crate::print::ts::{Member, Name, Names, Type};

/// The types of related records.
#[derive(Debug)]
pub(super) struct Nested {
    /// How many relationships can be followed behind the first, if that one can.
    behind_first: Option<usize>,
    /// For each model its types by the number of relationships that can still be followed; a model without any has
    /// just its own.
    names: Vec<Vec<Option<Name>>>,
}

/// The types that are needed, and their declarations in order.
pub(super) fn plan(
    schema: &Schema,
    depth: SelectionSetDepth,
    aliases: &Aliases,
    names: &mut Names,
) -> (Nested, Vec<(Name, Type)>) {
    let depths = depth.relationships();
    let needed = needed(schema, depths);
    let nested = Nested {
        behind_first: depths.checked_sub(1),
        names: schema
            .models
            .iter()
            .zip(&needed)
            .map(|((id, model), needed)| {
                if relationships(model).next().is_none() {
                    return vec![Some(aliases.of_model(id).clone()); depths];
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
        for depth in 0..depths {
            let name = nested.name_of(id, depth).cloned();
            let context = Context { model, schema, aliases };
            declared.extend(name.zip(nested.declaration(id, context, depth)));
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

/// For each model, the numbers of relationships, below `depths`, that some selection set can still follow from it.
fn needed(schema: &Schema, depths: usize) -> Vec<Vec<bool>> {
    let mut needed = vec![vec![false; depths]; schema.models.len()];
    let Some(behind_first) = depths.checked_sub(1) else { return needed };
    let mut open = Vec::new();
    for (id, model) in schema.models.iter() {
        for (_, relationship) in relationships(model) {
            let Some(target) = relationship.target else { continue };
            // What leads straight back has no type of its own: it is written where it is met.
            if leads_straight_back(target, id, schema) {
                let others = relationships(&schema.models[target]);
                let others = others.filter(|(_, other)| !leads_back(other, id));
                open.extend(
                    others.filter_map(|(_, other)| Some((other.target?, behind_first.checked_sub(1)?))),
                );
                open.push((target, 0));
            } else {
                open.push((target, behind_first));
            }
        }
    }
    while let Some((id, depth)) = open.pop() {
        let place = needed.get_mut(id.index()).and_then(|depths| depths.get_mut(depth));
        let Some(place @ false) = place else { continue };
        *place = true;
        if let Some(next) = depth.checked_sub(1) {
            open.extend(
                relationships(&schema.models[id])
                    .filter_map(|(_, relationship)| Some((relationship.target?, next))),
            );
            // Every other type starts from the plain one.
            open.push((id, 0));
        }
    }
    needed
}

/// Whether some field of a model leads to where the model was reached from.
fn leads_straight_back(model: Id<Model>, from: Id<Model>, schema: &Schema) -> bool {
    relationships(&schema.models[model]).any(|(_, other)| leads_back(other, from))
}

fn leads_back(relationship: &Relationship, from: Id<Model>) -> bool {
    relationship.kind == RelationshipKind::BelongsTo && relationship.target == Some(from)
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
        let behind_first = self.behind_first?;
        let ty = if leads_straight_back(target, from, context.schema) {
            let model = &context.schema.models[target];
            self.with_related((target, model), behind_first, |other| !leads_back(other, from))?
        } else {
            Type::Named(self.name_of(target, behind_first)?.clone())
        };
        Some(list_if_many(ty, relationship))
    }

    /// A model of whose relationships some can still be followed, or none. The plain one is spelled out: the client
    /// library looks at each member of these types, which is most of what a page costs TypeScript.
    fn declaration(&self, id: Id<Model>, context: Context<'_>, depth: usize) -> Option<Type> {
        if depth == 0 {
            return Some(Type::Object(context.plain().collect()));
        }
        self.with_related((id, context.model), depth, |_| true)
    }

    /// The plain model and those of its relationships that are wanted.
    fn with_related(
        &self,
        (id, model): (Id<Model>, &Model),
        depth: usize,
        is_wanted: impl Fn(&Relationship) -> bool,
    ) -> Option<Type> {
        let plain = Type::Named(self.name_of(id, 0)?.clone());
        let related: Vec<Member> = relationships(model)
            .filter(|(_, relationship)| is_wanted(relationship))
            .filter_map(|(field, relationship)| {
                let name = self.name_of(relationship.target?, depth.checked_sub(1)?)?;
                Some(Member::new(field.clone(), list_if_many(Type::Named(name.clone()), relationship)))
            })
            .collect();
        Some(if related.is_empty() { plain } else { Type::Both(vec![plain, Type::Object(related)]) })
    }
}

fn list_if_many(ty: Type, relationship: &Relationship) -> Type {
    if is_many(relationship) { ty.array() } else { ty }
}
