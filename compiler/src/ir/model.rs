//! Models, their fields, keys and indexes.

use std::collections::BTreeSet;

use amplify_schemac_grammar::{Span, Spanned};
use smol_str::SmolStr;

use super::{Arena, FieldType, Id, Part, Rule, TypeUse};
use crate::vocab::{ModelOperation, ValidatorKind};

/// `a.model({…})`
#[derive(Debug)]
pub struct Model {
    /// Its name.
    pub name: SmolStr,
    /// Where its name is written.
    pub span: Span,
    /// Leading comments.
    pub docs: Option<SmolStr>,
    /// The schema it belongs to.
    pub part: Id<Part>,
    /// Its declared fields.
    pub fields: Arena<Field>,
    /// `.identifier([…])`: partition key, then sort keys, as declared fields. Empty: the default key `id`, whether
    /// declared or not.
    pub identifier: Vec<Id<Field>>,
    /// Where `.identifier([…])` is written, else the model's name.
    pub identifier_span: Span,
    /// Secondary indexes, without those that the reference drops.
    pub indexes: Vec<Index>,
    /// `.disableOperations([…])`, as written.
    pub disabled: BTreeSet<ModelOperation>,
    /// The rules in force: its own, else the schema's.
    pub rules: Vec<Rule>,
    /// Whether `rules` are its own.
    pub has_own_rules: bool,
    /// The table's name in a SQL database, where `renameModels` changed the model's.
    pub table_name: Option<SmolStr>,
}

/// A declared field of a model.
#[derive(Debug)]
pub struct Field {
    /// Its name.
    pub name: SmolStr,
    /// Where its name is written.
    pub span: Span,
    /// Leading comments.
    pub docs: Option<SmolStr>,
    /// What it holds.
    pub kind: FieldKind,
    /// Its own rules, which replace the model's for it; `None` if unset.
    pub rules: Option<Vec<Rule>>,
}

/// What a field of a model holds.
#[derive(Debug)]
pub enum FieldKind {
    /// A value that is stored.
    Value(ValueField),
    /// Another model's records.
    Relationship(Relationship),
}

/// A stored value.
#[derive(Debug)]
pub struct ValueField {
    /// Its type as written. The partition key's nullability is decided by `expand`.
    pub ty: TypeUse<FieldType>,
    /// `.default(…)`
    pub default: Option<DefaultValue>,
    /// `.validate(v => …)`
    pub validators: Vec<Validator>,
}

/// `.default(…)`
#[derive(Debug, Clone)]
pub struct DefaultValue {
    /// The call.
    pub span: Span,
    /// The value in the directive's text form (`1.5`, `true`, `LOW`), escapes resolved; `None`: the database gives it.
    pub value: Option<SmolStr>,
}

/// `v.gt(1, 'message')`
#[derive(Debug, Clone)]
pub struct Validator {
    /// The call.
    pub span: Span,
    /// The rule.
    pub kind: ValidatorKind,
    /// Its value in text form, escapes resolved.
    pub value: SmolStr,
    /// The message to answer with instead of the default one.
    pub message: Option<SmolStr>,
}

/// `a.hasMany('Post', 'authorId')` and its kin.
#[derive(Debug)]
pub struct Relationship {
    /// Which of the three.
    pub kind: RelationshipKind,
    /// The call.
    pub span: Span,
    /// The other model; `None` if there is none such (reported).
    pub target: Option<Id<Model>>,
    /// The reference fields as written; they are fields of the `belongsTo` side.
    pub references: Vec<Spanned<SmolStr>>,
}

/// The kind of a relationship, seen from the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RelationshipKind {
    /// `a.hasOne`
    HasOne,
    /// `a.hasMany`
    HasMany,
    /// `a.belongsTo`
    BelongsTo,
}

impl RelationshipKind {
    /// The builder method.
    pub fn builder(self) -> &'static str {
        match self {
            Self::HasOne => "hasOne",
            Self::HasMany => "hasMany",
            Self::BelongsTo => "belongsTo",
        }
    }
}

/// `index('f').sortKeys(['g'])…`
#[derive(Debug)]
pub struct Index {
    /// The whole chain.
    pub span: Span,
    /// Its name, given or generated.
    pub name: SmolStr,
    /// Partition key.
    pub partition: Id<Field>,
    /// Sort keys.
    pub sort: Vec<Id<Field>>,
    /// The query that reads it, given or generated; `None`: `.queryField(null)`.
    pub query: Option<SmolStr>,
    /// Which attributes it holds.
    pub projection: Projection,
}

/// Which attributes an index holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Projection {
    /// All.
    All,
    /// The keys of index and table.
    KeysOnly,
    /// The keys and these attributes.
    Include(Vec<SmolStr>),
}
