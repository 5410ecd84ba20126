//! Keys: from a model's identifier and indexes to what reads by them take.

use amplify_schemac_compiler::api::naming;
use amplify_schemac_compiler::ir::{Field, FieldKind, FieldType, Id, Model};
use smol_str::SmolStr;

use super::library;
use super::model::Context;
use super::value;
use crate::print::ts::{Member, Type};

/// The members that identify a record; empty where the key is the implicit `id`.
pub(super) fn identifier(context: Context<'_>) -> Vec<Member> {
    let member = |field: &Field| {
        let FieldKind::Value(stored) = &field.kind else { return None };
        let ty = stored.ty.map(|ty| value::named(ty, context.aliases));
        let ty = value::of_use(ty, value::NULL_OR_UNDEFINED);
        Some(Member::new(field.name.clone(), ty).documented(field.docs.clone()))
    };
    if context.model.identifier.is_empty() {
        let id = context.model.fields.values().find(|field| field.name == "id").and_then(member);
        return id.map(Member::readonly).into_iter().collect();
    }
    context.model.identifier.iter().filter_map(|&id| member(&context.model.fields[id])).collect()
}

/// What `list` takes besides its filter: the key, if it has several fields.
pub(super) fn list_options(context: Context<'_>) -> Type {
    match context.model.identifier.split_first() {
        Some((&partition, sort)) if !sort.is_empty() => {
            let partition = exact(partition, context).map(Member::optional);
            Type::Object(partition.into_iter().chain(sorted(sort, context)).collect())
        }
        _ => Type::Keyword("unknown"),
    }
}

/// What the queries of the model's indexes take.
pub(super) fn indexes(context: Context<'_>) -> Type {
    let queries: Vec<Member> = context
        .model
        .indexes
        .iter()
        .filter_map(|index| {
            let partition = exact(index.partition, context);
            let input = Type::Object(partition.into_iter().chain(sorted(&index.sort, context)).collect());
            Some(Member::new(index.query.clone()?, Type::Object(vec![Member::new("input", input)])))
        })
        .collect();
    if queries.is_empty() { Type::Keyword("unknown") } else { Type::Object(queries) }
}

/// A field of a key, and the type that its values have.
fn exact(id: Id<Field>, context: Context<'_>) -> Option<Member> {
    let field = &context.model.fields[id];
    Some(Member::new(field.name.clone(), value::named(type_of(field)?, context.aliases)))
}

fn type_of(field: &Field) -> Option<FieldType> {
    match &field.kind {
        FieldKind::Value(stored) => Some(stored.ty.named),
        FieldKind::Relationship(_) => None,
    }
}

/// How the sort keys are compared: one as it is, several together.
fn sorted(sort: &[Id<Field>], context: Context<'_>) -> Option<Member> {
    match *sort {
        [] => None,
        [id] => {
            let field = &context.model.fields[id];
            Some(Member::new(field.name.clone(), filter(type_of(field)?, context)).optional())
        }
        _ => {
            let fields = sort.iter().filter_map(|&id| part(id, context)).collect();
            let ty = Type::Applied(library::COMPOSITE_FILTER, vec![Type::Object(fields)]);
            Some(Member::new(joined(sort, context.model), ty).optional())
        }
    }
}

fn filter(ty: FieldType, context: Context<'_>) -> Type {
    match value::named(ty, context.aliases) {
        Type::Keyword("number") => Type::Named(library::NUMERIC_FILTER),
        values @ Type::Named(_) => Type::Applied(library::STRING_FILTER, vec![values]),
        _ => Type::Named(library::STRING_FILTER),
    }
}

/// A field of several that sort together. A named enum counts as any text there.
fn part(id: Id<Field>, context: Context<'_>) -> Option<Member> {
    let ty = type_of(&context.model.fields[id])?;
    let is_reference = value::missing(ty, context.schema) == value::NULL_OR_UNDEFINED;
    let member = exact(id, context)?;
    Some(if is_reference { Member { ty: Type::Keyword("string"), ..member } } else { member })
}

/// What several sort keys are called together: `titleRating`, the first as it is written.
fn joined(sort: &[Id<Field>], model: &Model) -> SmolStr {
    let mut name = String::new();
    for &id in sort {
        let field = &model.fields[id].name;
        name += &if name.is_empty() { field.to_string() } else { naming::capitalize(field) };
    }
    name.into()
}
