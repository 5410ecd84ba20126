//! Models: from a declaration to the type of its records, and to its entry in `Schema`.

use std::collections::BTreeSet;

use amplify_schemac_compiler::ir::{
    FieldKind, FieldType, Id, Model, Relationship, RelationshipKind, Rule, Schema, Strategy,
};
use amplify_schemac_compiler::vocab::ModelOperation;
use smol_str::SmolStr;

use super::aliases::Aliases;
use super::nested::Nested;
use super::value::{self, NULL_OR_UNDEFINED};
use super::{keys, library};
use crate::print::ts::{Member, Type};

const TEXT: Type = Type::Keyword("string");

/// A model with all that is needed to speak of it.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    /// The model.
    pub(super) model: &'a Model,
    /// The schema that it stands in.
    pub(super) schema: &'a Schema,
    /// The names of its types.
    pub(super) aliases: &'a Aliases,
}

impl Context<'_> {
    fn has_field(&self, name: &str) -> bool {
        self.model.fields.values().any(|field| field.name == name)
    }

    fn is_sql(&self) -> bool {
        self.schema.parts[self.model.part].engine.is_sql()
    }

    /// The key `id`, where the model doesn't speak of it.
    fn implicit_id(&self) -> Option<Member> {
        let is_implicit = self.model.identifier.is_empty() && !self.has_field("id") && !self.is_sql();
        is_implicit.then(|| Member::new("id", TEXT).readonly())
    }

    /// The timestamps that the model doesn't declare.
    fn implicit_timestamps(&self) -> impl Iterator<Item = Member> {
        ["createdAt", "updatedAt"]
            .into_iter()
            .filter(|name| !self.is_sql() && !self.has_field(name))
            .map(|name| Member::new(name, TEXT).readonly())
    }

    /// All fields, declared and implicit; `None` leaves a relationship out.
    fn members(
        &self,
        of_value: impl Fn(Member) -> Member,
        of_relationship: impl Fn(&Relationship) -> Option<Type>,
    ) -> Vec<Member> {
        let declared = self.model.fields.values().filter_map(|field| {
            let docs = field.docs.as_ref();
            match &field.kind {
                FieldKind::Value(stored) => {
                    let context = (self.schema, self.aliases);
                    Some(of_value(value::member(&field.name, docs, stored.ty, context)))
                }
                FieldKind::Relationship(relationship) => {
                    let ty = of_relationship(relationship)?;
                    Some(Member::new(field.name.clone(), ty).documented(docs.cloned()))
                }
            }
        });
        let mut members: Vec<Member> =
            self.implicit_id().into_iter().chain(declared).chain(self.implicit_timestamps()).collect();
        let own_rules = self.model.fields.values().filter_map(|field| field.rules.as_deref()).flatten();
        for (name, many) in self.model.rules.iter().chain(own_rules).filter_map(field_of_rule) {
            match members.iter_mut().find(|member| member.key == *name) {
                Some(member) => {
                    // As the reference has it: a key stays as it is, a timestamp that says who owns the record can be
                    // written, and a list of owners holds no null.
                    member.is_readonly &= member.key == "id";
                    if many {
                        member.ty.require_elements();
                    }
                }
                None => members.push(rule_field(name, many)),
            }
        }
        members
    }

    /// The fields that are no relationships, without their comments.
    pub(super) fn plain(&self) -> impl Iterator<Item = Member> {
        self.members(|value| value, |_| None).into_iter().map(without_docs)
    }

    /// The fields that can be written.
    fn writable(&self) -> impl Iterator<Item = Member> {
        self.members(|value| value, |_| None).into_iter().filter(|member| !member.is_readonly)
    }
}

/// The field of a rule that the model doesn't declare.
fn rule_field(name: &SmolStr, many: bool) -> Member {
    let ty = if many { TEXT.array() } else { TEXT };
    Member::new(name.clone(), ty.or(NULL_OR_UNDEFINED.iter().copied())).optional()
}

/// The field that holds whom a rule is about, and whether it is a list.
fn field_of_rule(rule: &Rule) -> Option<(&SmolStr, bool)> {
    match &rule.strategy {
        Strategy::Owner { field, many, .. } | Strategy::GroupField { field, many, .. } => {
            Some((field, *many))
        }
        Strategy::PublicApiKey
        | Strategy::Guest
        | Strategy::Authenticated(_)
        | Strategy::Groups { .. }
        | Strategy::Custom => None,
    }
}

/// The type of a model's records, as reads answer with them.
pub(super) fn record(context: Context<'_>) -> Type {
    Type::Object(context.members(|value| value, |relationship| loader(relationship, context)))
}

/// The function that asks for related records; `never` if what it would ask is disabled.
fn loader(relationship: &Relationship, context: Context<'_>) -> Option<Type> {
    let target = relationship.target?;
    let needed = match relationship.kind {
        RelationshipKind::BelongsTo => "get",
        RelationshipKind::HasOne | RelationshipKind::HasMany => "list",
    };
    if disabled(&context.schema.models[target].disabled).contains(needed) {
        return Some(Type::Keyword("never"));
    }
    let load = if is_many(relationship) { library::LOAD_MANY } else { library::LOAD_ONE };
    Some(Type::Applied(load, vec![Type::Named(context.aliases.of_model(target).clone())]))
}

/// Whether a relationship leads to any number of records.
pub(super) fn is_many(relationship: &Relationship) -> bool {
    relationship.kind == RelationshipKind::HasMany
}

/// The model's entry in `Schema`.
pub(super) fn entry(id: Id<Model>, context: Context<'_>, nested: &Nested) -> Type {
    let identifier = keys::identifier(context);
    let key: Vec<Member> =
        if identifier.is_empty() { context.implicit_id().into_iter().collect() } else { identifier };
    let meta = Type::Object(vec![
        Member::new("listOptionsPkParams", keys::list_options(context)),
        Member::new("rawType", Type::Keyword("any")),
        Member::new("flatModel", selectable(id, context, nested)),
        Member::new("disabledOperations", flags(&context.model.disabled)),
    ]);
    Type::Object(vec![
        Member::new("__entityType", Type::Text(SmolStr::new_static("model"))),
        Member::new("type", Type::Named(context.aliases.of_model(id).clone())),
        Member::new("createType", Type::Object(created(&key, context))),
        Member::new("updateType", Type::Object(updated(&key, context))),
        Member::new("deleteType", Type::Object(key.clone())),
        Member::new("identifier", Type::Object(key)),
        Member::new("nestedTypes", nested_types(context)),
        Member::new("secondaryIndexes", keys::indexes(context)),
        Member::new("__meta", meta),
    ])
}

fn without_docs(member: Member) -> Member {
    member.documented(None)
}

/// What `create` takes. Of an `id` that is a text and the whole key, it can do without.
fn created(key: &[Member], context: Context<'_>) -> Vec<Member> {
    let id = match key {
        [only] if only.key == "id" && only.ty == TEXT => {
            Some(Member::new("id", TEXT).optional().documented(only.docs.clone()))
        }
        _ => None,
    };
    let has_id = id.is_some();
    let others = context.writable().filter(|member| !(has_id && member.key == "id"));
    id.into_iter().chain(others).collect()
}

/// What `update` takes: the key, and any of the other fields.
fn updated(key: &[Member], context: Context<'_>) -> Vec<Member> {
    let names: BTreeSet<&SmolStr> = key.iter().map(|member| &member.key).collect();
    let others = context.writable().filter(|member| !names.contains(&member.key)).map(Member::optional);
    let written = key.iter().map(|member| Member { is_readonly: false, ..member.clone() });
    written.chain(others).collect()
}

/// The enums and custom types that are written in the model's fields.
fn nested_types(context: Context<'_>) -> Type {
    let inline = context.model.fields.values().filter_map(|field| {
        let FieldKind::Value(stored) = &field.kind else { return None };
        let kind = match stored.ty.named {
            FieldType::Enum(_) => "enum",
            FieldType::CustomType(_) => "customType",
            FieldType::Scalar(_) | FieldType::Unresolved => return None,
        };
        let is_inline = value::missing(stored.ty.named, context.schema) == value::NULL;
        let entry = Type::Object(vec![
            Member::new("__entityType", Type::Text(SmolStr::new_static(kind))),
            Member::new("type", value::named(stored.ty.named, context.aliases)),
        ]);
        is_inline.then(|| Member::new(field.name.clone(), entry))
    });
    Type::Object(inline.collect())
}

/// The model as selection sets see it: every field is there, and related records in full.
fn selectable(id: Id<Model>, context: Context<'_>, nested: &Nested) -> Type {
    let related = |relationship: &Relationship| {
        nested.related(id, relationship, context).or_else(|| loader(relationship, context))
    };
    Type::Object(context.members(Member::present, related).into_iter().map(without_docs).collect())
}

/// The methods that the client doesn't have, as the reference counts them.
fn disabled(words: &BTreeSet<ModelOperation>) -> BTreeSet<&'static str> {
    let methods = |word: &ModelOperation| -> &'static [&'static str] {
        match word {
            ModelOperation::Queries => &["get", "list", "observeQuery"],
            ModelOperation::Mutations => &["create", "update", "delete"],
            ModelOperation::Subscriptions => &["onCreate", "onUpdate", "onDelete", "observeQuery"],
            ModelOperation::List => &["list", "observeQuery"],
            ModelOperation::Get => &["get"],
            ModelOperation::Create => &["create"],
            ModelOperation::Update => &["update"],
            ModelOperation::Delete => &["delete"],
            ModelOperation::OnCreate => &["onCreate"],
            ModelOperation::OnUpdate => &["onUpdate"],
            ModelOperation::OnDelete => &["onDelete"],
        }
    };
    words.iter().flat_map(methods).copied().collect()
}

fn flags(words: &BTreeSet<ModelOperation>) -> Type {
    let flags = disabled(words).into_iter().map(|method| Member::new(method, Type::Keyword("true")));
    Type::Object(flags.collect())
}
