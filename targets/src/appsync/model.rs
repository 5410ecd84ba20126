//! The resolvers of a model's own operations: from a model to its queries, mutations and subscriptions (chapter 3.2).

mod create;
mod delete;
mod get;
mod input;
mod list;
mod scope;
mod subscription;
mod update;

use std::fmt::Write;

use amplify_schemac_compiler::api::access::{Permission, Reach, Role};
use amplify_schemac_compiler::api::graphql::Root;
use amplify_schemac_compiler::api::types::ValueType;
use amplify_schemac_compiler::api::{Action, Api, Field, Model, ModelOrigin, SortKey, Table, ValueField};
use amplify_schemac_compiler::ir::Id;
use amplify_schemac_compiler::vocab::Scalar;

pub(super) use create::has_generated_id;
pub(super) use get::{query, refuse_hidden};
pub(super) use input::validate;
pub(super) use list::filters;
pub(super) use scope::granted;
pub(super) use subscription::plan as plan_subscription;

use super::callers::{Callers, of_roles};
use super::resolver::{DataSource, Resolver};
use super::script::Script;
use super::{conversation, fields};
use crate::print::js::{Code, Key, Member};

/// A model and its table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Subject<'m, 'a> {
    pub(super) api: &'m Api<'a>,
    pub(super) model: &'m Model<'a>,
    pub(super) table: &'m Table<'a>,
}

/// The resolvers of a model's operations, and of the queries of its indexes.
pub(super) fn plan(subject: Subject<'_, '_>, resolvers: &mut Vec<Resolver>) {
    let model = subject.model;
    for operation in &model.operations {
        let (root, source, script) = match operation.action {
            Action::Get => (Root::Query, table(model), get::plan(subject)),
            Action::List => (Root::Query, table(model), list_of(subject)),
            Action::Create => (Root::Mutation, table(model), create::plan(subject)),
            Action::Update => (Root::Mutation, table(model), update::plan(subject)),
            Action::Delete => (Root::Mutation, table(model), delete::plan(subject)),
            Action::OnCreate | Action::OnUpdate | Action::OnDelete => {
                (Root::Subscription, DataSource::None, subscription::plan(model, operation.action))
            }
        };
        resolvers.push(Resolver::unit(root.name(), &operation.field, source, script));
    }
    for index in &model.indexes {
        if let Some(query) = &index.query {
            let script = list::plan_index(subject, index);
            resolvers.push(Resolver::unit(Root::Query.name(), &query.field, table(model), script));
        }
    }
}

/// The list query. Those of conversations have an order.
fn list_of(subject: Subject<'_, '_>) -> Script {
    match subject.model.origin {
        ModelOrigin::Declared(_) => list::plan(subject),
        ModelOrigin::Session(_) => conversation::list_sessions(subject),
        ModelOrigin::Message(_) => conversation::list_messages(subject),
    }
}

/// The data source of a model's table.
pub(super) fn table(model: &Model<'_>) -> DataSource {
    DataSource::Table(model.name.clone())
}

/// The roles that have a permission, whatever fields it reaches.
pub(super) fn callers<'a>(model: &Model<'a>, permission: Permission) -> Callers<'a, ()> {
    of_roles(model, |role| is_allowed(role, permission).then_some(()))
}

/// Whether a role may do something with at least one field; deleting takes every field (chapter 2.6).
pub(super) fn is_allowed(role: &Role<'_>, permission: Permission) -> bool {
    match role.reach(permission) {
        Reach::Nothing => false,
        Reach::Fields(_) => permission != Permission::Delete,
        Reach::Everything => true,
    }
}

/// The key of a table as attributes, each with the expression of its value; `record` holds the fields.
fn key_of(model: &Model<'_>, record: &str) -> Vec<(String, String)> {
    let field = |id| model.fields[id].name.as_str();
    let partition = field(model.key.partition);
    let mut key = vec![(partition.to_owned(), format!("{record}{}", Member(partition)))];
    match &model.key.sort {
        SortKey::None => {}
        SortKey::Single([id]) => key.push((field(*id).to_owned(), format!("{record}{}", Member(field(*id))))),
        SortKey::Composite { fields, attribute, .. } => {
            key.push((attribute.to_string(), joined(fields.iter().map(|&id| field(id)), record)));
        }
    }
    key
}

/// Fields joined by `#`, as a template literal.
pub(super) fn joined<'f>(fields: impl IntoIterator<Item = &'f str>, record: &str) -> String {
    let mut template = String::from("`");
    for (at, field) in fields.into_iter().enumerate() {
        // Writing to a string cannot fail.
        _ = write!(template, "{}${{{record}{}}}", if at == 0 { "" } else { "#" }, Member(field));
    }
    template.push('`');
    template
}

/// `{ id: input.id }`
fn key_object(key: &[(String, String)]) -> String {
    let parts: Vec<String> = key.iter().map(|(name, value)| format!("{}: {value}", Key(name))).collect();
    format!("{{ {} }}", parts.join(", "))
}

/// What a data source's error becomes, first thing in a response.
pub(super) fn raise_error(code: &mut Code) {
    code.block("if (ctx.error) {", "}", |code| code.line("util.error(ctx.error.message, ctx.error.type);"));
}

/// The answer of a mutation. Records are marked where fields must know that they come from one (chapter 3.4).
pub(super) fn answer_mutation(model: &Model<'_>, code: &mut Code) {
    if fields::read_the_mark(model) {
        code.line("return ctx.result && { ...ctx.result, __operation: 'Mutation' };");
    } else {
        code.line("return ctx.result;");
    }
}

/// Whether a field holds a number, as a key too.
pub(super) fn is_number(value: &ValueField<'_>) -> bool {
    matches!(value.ty.named, ValueType::Scalar(Scalar::Integer | Scalar::Float | Scalar::Timestamp))
}

/// A condition that the item exists, or that it doesn't.
fn exists(model: &Model<'_>, exists: &'static str) -> String {
    format!("{{ {}: {{ attributeExists: {exists} }} }}", Key(&model.fields[model.key.partition].name))
}

/// The keys that are one field each.
fn single_keys<'k, 'a>(
    partition: Id<Field<'a>>,
    sort: &'k SortKey<'a>,
) -> impl Iterator<Item = Id<Field<'a>>> + use<'k, 'a> {
    let single: &[_] = if let SortKey::Single(field) = sort { field } else { &[] };
    std::iter::once(partition).chain(single.iter().copied())
}
